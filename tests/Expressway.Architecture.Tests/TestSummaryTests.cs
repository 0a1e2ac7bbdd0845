using System.Diagnostics;
using Expressway.Testing;

namespace Expressway.Architecture.Tests;

/// <summary>The script that adds up the reports: it must not call a broken run green.</summary>
public sealed class TestSummaryTests : IDisposable
{
    private const string Passed = """{ "name": "A", "status": "passed" }""";
    private const string Failed = """{ "name": "B", "status": "failed" }""";
    private const string Skipped = """{ "name": "C", "status": "skipped", "extra": { "reason": "needs a moon" } }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Adds_up_projects_and_names_the_reason_of_a_skip()
    {
        Report("One", Passed, Skipped);
        Report("Two", Passed);

        var (code, lines) = await SumAsync("One", "Two");

        Assert.Equal(0, code);
        Assert.Contains("skipped, needs a moon: C", lines);
        Assert.Equal("2 passed, 0 failed, 1 skipped", lines[^1]);
    }

    [Fact]
    public async Task A_failed_test_fails_the_run()
    {
        Report("One", Passed, Failed);

        var (code, lines) = await SumAsync("One");

        Assert.Equal(1, code);
        Assert.Contains("failed: B", lines);
        Assert.Equal("1 passed, 1 failed, 0 skipped", lines[^1]);
    }

    [Fact]
    public async Task A_project_without_a_test_or_a_report_fails_the_run()
    {
        Report("One", Passed);
        Report("Two");

        var (code, lines) = await SumAsync("One", "Two", "Three");

        Assert.Equal(1, code);
        Assert.Contains("Two ran no test", lines);
        Assert.Contains("Three left no report", lines);
    }

    private void Report(string project, params string[] tests) => _folder.Write($"{project}.json", $$"""
        {
          "results": {
            "summary": { "tests": {{tests.Length}}, "passed": 0, "failed": 0, "skipped": 0, "start": 0, "stop": 1000 },
            "tests": [{{string.Join(',', tests)}}]
          }
        }
        """);

    private async Task<(int Code, string[] Lines)> SumAsync(params string[] projects)
    {
        var ct = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("node", [RepositoryRoot.Combine("scripts", "sum-tests.mjs"), _folder.Path, .. projects])
        {
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var text = await node.StandardOutput.ReadToEndAsync(ct);
        await node.WaitForExitAsync(ct);
        return (node.ExitCode, text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
