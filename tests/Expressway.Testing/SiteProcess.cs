using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Expressway.Testing;

/// <summary>The built product as a process of its own, for tests that kill it and for measuring: <c>expressway serve</c> on a free port.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log;

    private SiteProcess(Process process, ConcurrentQueue<string> log, Uri address)
    {
        _process = process;
        _log = log;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it wrote to standard output and error, a line each.</summary>
    public IReadOnlyList<string> Log => [.. _log];

    /// <summary>Starts the site over a data folder and waits until it answers.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="settings">More settings, such as <c>--Site:OutputCache=false</c>.</param>
    public static async Task<SiteProcess> StartAsync(string dataFolder, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var log = new ConcurrentQueue<string>();
        var process = Start(["serve", $"--Data:Folder={dataFolder}", $"--Server:Urls={address.GetLeftPart(UriPartial.Authority)}", .. settings], log);
        var site = new SiteProcess(process, log, address);
        if (await AnswersAsync(new Uri(address, "robots.txt"), process))
        {
            return site;
        }

        await site.DisposeAsync();
        throw new TimeoutException("The site did not answer within a minute:\n" + string.Join('\n', log));
    }

    /// <summary>Waits until an address answers with 200, a minute at most; false when it does not. Throws when the process ends.</summary>
    public static async Task<bool> AnswersAsync(Uri address, Process process)
    {
        using var socket = new SocketsHttpHandler();
        using var http = new HttpMessageInvoker(socket);
        for (var i = 0; i < 600; i++)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The process ended before {address} answered.");
            }

            try
            {
                using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), CancellationToken.None);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        return false;
    }

    /// <summary>Runs a command to its end and gives exit code and output.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var log = new ConcurrentQueue<string>();
        using var process = Start(arguments, log);
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', log));
    }

    /// <summary>Kills it as a power cut would: SIGKILL, no goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static Process Start(IEnumerable<string> arguments, ConcurrentQueue<string> log)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(RepositoryRoot.Path, "artifacts", "bin", "Expressway.Cli", configuration, "expressway.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = RepositoryRoot.Path,
        };
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Keep(string? line)
        {
            if (line is not null)
            {
                log.Enqueue(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
