using Expressway.Crawler.Collecting;
using Spectre.Console;

namespace Expressway.Cli.Commands;

/// <summary>A bar a source while it is read, then what came of it.</summary>
internal sealed class BarCrawlScreen : ICrawlScreen
{
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private ProgressContext? _progress;

    public async Task ShowAsync(Func<Task> crawl)
    {
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn()).StartAsync(async progress =>
        {
            _progress = progress;
            await crawl();
        });
        foreach (var line in _lines)
        {
            AnsiConsole.MarkupLine(line);
        }
    }

    public void Report(CrawlStep value)
    {
        var bar = Bar(value.Source, value.Total);
        bar.Value = value.Done;
        bar.Description = Markup.Escape($"{value.Source} {value.Done}/{value.Total}");
    }

    public void End(CrawlReport report)
    {
        var bar = Bar(report.Source, Math.Max(1, report.Asked));
        bar.Value = bar.MaxValue;
        _lines.Add(Markup.Escape($"{report.Source}: {report.Added} new ({report.Published} published), {report.Renewed} renewed, {report.Unchanged} unchanged, "
            + $"{report.Duplicates} duplicates, {report.Failed} failed, {report.Excluded} excluded, {report.Gone} gone"));
    }

    public void Fail(string source, string error)
    {
        Bar(source, 1).StopTask();
        _lines.Add($"[red]{Markup.Escape(source)}: {Markup.Escape(error)}[/]");
    }

    private ProgressTask Bar(string source, int total)
    {
        if (!_bars.TryGetValue(source, out var bar))
        {
            _bars[source] = bar = _progress!.AddTask(Markup.Escape(source), maxValue: total);
        }

        return bar;
    }
}
