using Expressway.Core.Demands;
using Quartz;

namespace Expressway.Cli.Jobs;

/// <summary>Every six hours: deletes personal data whose time is over.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(IServiceScopeFactory scopes) : IJob
{
    public static readonly JobKey Key = new("retention", "site");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemandRetention>().RunAsync(cancellationToken);
    }
}
