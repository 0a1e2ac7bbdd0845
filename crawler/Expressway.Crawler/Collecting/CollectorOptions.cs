using System.ComponentModel.DataAnnotations;

namespace Expressway.Crawler.Collecting;

/// <summary>How much a run may do. Politeness to a host is in the fetching options.</summary>
public sealed class CollectorOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Crawler";

    /// <summary>Pages that one run asks one source for; the rest waits for the next run.</summary>
    [Range(1, 100_000)]
    public int MaxPagesPerRun { get; init; } = 500;

    /// <summary>Minutes after which a run ends and leaves the rest for the next one.</summary>
    [Range(1, 1_440)]
    public int MaxRunMinutes { get; init; } = 30;

    /// <summary>Sources that are read at the same time.</summary>
    [Range(1, 64)]
    public int ParallelSources { get; init; } = 4;

    /// <summary>Pages that may fail one after another before the run is given up.</summary>
    [Range(1, 1_000)]
    public int MaxFailuresInARow { get; init; } = 8;
}
