using Expressway.Core.Workflow;
using Quartz;

namespace Expressway.Cli.Jobs;

/// <summary>Every 15 seconds: publishes what is due and takes off what has expired.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(IServiceScopeFactory scopes) : IJob
{
    public static readonly JobKey Key = new("sweep", "site");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PublishingSweep>().RunAsync(cancellationToken);
    }
}
