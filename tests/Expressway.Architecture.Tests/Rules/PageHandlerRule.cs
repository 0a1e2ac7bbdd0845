using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 8, second half: every async page handler ends in a <see cref="CancellationToken"/>.</summary>
internal static partial class PageHandlerRule
{
    /// <summary>Async handlers of page models that cannot be stopped.</summary>
    public static IEnumerable<string> Violations(IEnumerable<Type> types) => types
        .Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract)
        .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .Where(m => Handler().IsMatch(m.Name) && m.DeclaringType != typeof(PageModel) && typeof(Task).IsAssignableFrom(m.ReturnType)
                && m.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
            .Select(m => $"{t.FullName}.{m.Name} must end in a CancellationToken"));

    [GeneratedRegex(@"^On(Get|Post|Put|Delete|Head|Patch|Options)([A-Z]\w*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Handler();
}
