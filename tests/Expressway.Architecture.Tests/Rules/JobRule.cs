using System.Reflection;
using Quartz;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 9: a job is sealed, has a static <c>Key</c> and does not run beside itself.</summary>
internal static class JobRule
{
    /// <summary>What jobs among the types lack.</summary>
    public static IEnumerable<string> Violations(IEnumerable<Type> types) => types
        .Where(t => typeof(IJob).IsAssignableFrom(t) && t is { IsClass: true, IsAbstract: false })
        .SelectMany(InOne);

    private static IEnumerable<string> InOne(Type job)
    {
        if (!job.IsSealed)
        {
            yield return $"{job.FullName} is not sealed";
        }

        if (job.GetCustomAttribute<DisallowConcurrentExecutionAttribute>() is null)
        {
            yield return $"{job.FullName} lacks [DisallowConcurrentExecution]";
        }

        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        if ((job.GetField("Key", Static)?.FieldType ?? job.GetProperty("Key", Static)?.PropertyType) != typeof(JobKey))
        {
            yield return $"{job.FullName} has no static JobKey named Key";
        }
    }
}
