using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Expressway.Testing;

namespace Expressway.Browser.Tests;

/// <summary>
/// The real program over a data folder of its own, filled with the demonstration: <c>expressway serve</c> in its own process, on a port
/// that the system gives.
/// </summary>
public sealed partial class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<TemporaryFolder>> Filled = new(FillAsync);

    private readonly TemporaryFolder _folder;
    private readonly Process _process;
    private readonly StringBuilder _log;

    private RunningSite(TemporaryFolder folder, Process process, StringBuilder log, string address, string setUpLink)
    {
        _folder = folder;
        _process = process;
        _log = log;
        Address = address;
        SetUpLink = setUpLink;
    }

    /// <summary>Where the site is, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The link by which the first administrator is made; good for one use.</summary>
    public string SetUpLink { get; }

    /// <summary>Full path of the data folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>All that the process has written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts a site and waits until it answers.</summary>
    public static async Task<RunningSite> StartAsync()
    {
        var template = await Filled.Value;
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(template.Path, "*", SearchOption.AllDirectories))
        {
            var to = folder.Combine(Path.GetRelativePath(template.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var log = new StringBuilder();
        var ready = new TaskCompletionSource<(string Address, string Link)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Run(folder.Path, ["serve", "--Server:Urls=http://127.0.0.1:0", "--Crawler:Enabled=false"], log, ready);
        try
        {
            var (address, link) = await ready.Task.WaitAsync(StartLimit);
            return new RunningSite(folder, process, log, address, link);
        }
        catch (Exception fault) when (fault is TimeoutException or InvalidOperationException)
        {
            await StopAsync(process);
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(_process);
        _folder.Dispose();
    }

    /// <summary>Fills a folder with the demonstration, once for all sites of this process.</summary>
    private static async Task<TemporaryFolder> FillAsync()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await RunToEndAsync(folder.Path, "recipe", "run", "demo");
        await RunToEndAsync(folder.Path, "index", "rebuild");
        return folder;
    }

    private static async Task RunToEndAsync(string folder, params string[] arguments)
    {
        var log = new StringBuilder();
        using var process = Run(folder, arguments, log, ready: null);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"expressway {string.Join(' ', arguments)} failed:\n{log}");
    }

    private static Process Run(string folder, string[] arguments, StringBuilder log, TaskCompletionSource<(string Address, string Link)>? ready)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "expressway.dll"), .. arguments])
            {
                WorkingDirectory = RepositoryRoot.Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                Environment = { ["EXPRESSWAY_DATA__FOLDER"] = folder },
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data, log, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, log, ready);
        process.Exited += (_, _) => ready?.TrySetException(new InvalidOperationException($"The site stopped before it answered:\n{log}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Hear(string? line, StringBuilder log, TaskCompletionSource<(string Address, string Link)>? ready)
    {
        lock (log)
        {
            log.AppendLine(line);
            var text = log.ToString();
            if (ready is { Task.IsCompleted: false } && Link().Match(text) is { Success: true } link)
            {
                ready.TrySetResult((RootOf(link.Value), link.Value));
            }
        }
    }

    private static string RootOf(string link) => new Uri(link).GetLeftPart(UriPartial.Authority);

    private static async Task StopAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"https?://\S+/setup\?token=\S+")]
    private static partial Regex Link();
}
