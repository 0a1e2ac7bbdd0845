using System.Diagnostics;
using Expressway.Testing;

namespace Expressway.Architecture.Tests;

/// <summary>The script that starts the hub, with a stand-in for the command line that notes how it was called.</summary>
public sealed class RunScriptTests : IDisposable
{
    private const string StandIn = """
        #!/bin/bash
        echo "$*" >> calls
        [[ ! -e broken || $1 != recipe ]]
        """;

    private readonly TemporaryFolder _folder = new();

    public RunScriptTests()
    {
        foreach (var file in new[] { "run.sh", "scripts/prepare.sh" })
        {
            _folder.Write(file, File.ReadAllText(RepositoryRoot.Combine(file.Split('/'))));
        }

        var standIn = _folder.Write("expressway", StandIn);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(standIn, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fills_a_new_data_folder_once_and_serves()
    {
        Assert.Equal(0, (await RunAsync()).Code);
        Assert.Equal(0, (await RunAsync("--Server:Urls=http://127.0.0.1:5081")).Code);

        Assert.Equal(["recipe run demo", "serve", "serve --Server:Urls=http://127.0.0.1:5081"], Calls());
    }

    [Fact]
    public async Task Fills_again_what_was_not_finished()
    {
        var broken = _folder.Write("broken", "");
        Assert.NotEqual(0, (await RunAsync()).Code);
        File.Delete(broken);
        Assert.Equal(0, (await RunAsync()).Code);

        Assert.Equal(["recipe run demo", "recipe run demo", "serve"], Calls());
    }

    [Fact]
    public async Task Leaves_a_data_folder_alone_that_it_did_not_make()
    {
        _folder.Write("data/expressway.db", "");

        Assert.Equal(0, (await RunAsync()).Code);
        Assert.Equal(["serve"], Calls());
    }

    [Theory]
    [InlineData("dotnet", "The .NET SDK 10 is missing.")]
    [InlineData("node", "Node.js 20 or later with npm is missing.")]
    public async Task Says_what_is_missing_and_how_to_get_it(string missing, string message)
    {
        _folder.Write("src/Expressway.Web/package-lock.json", "{}");
        foreach (var tool in new[] { "dotnet", "node", "npm" })
        {
            var stub = _folder.Write($"tools/{tool}", tool == missing ? "#!/bin/bash\nexit 1\n" : "#!/bin/bash\necho 22\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(stub, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        var (code, errors) = await RunAsync([], _folder.Combine("tools") + ":");

        Assert.Equal(1, code);
        Assert.StartsWith(message, errors);
        Assert.Contains("https://", errors);
        Assert.Empty(Calls());
    }

    private string[] Calls() => File.Exists(_folder.Combine("calls")) ? File.ReadAllLines(_folder.Combine("calls")) : [];

    private Task<(int Code, string Errors)> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    private async Task<(int Code, string Errors)> RunAsync(string[] arguments, string pathFirst)
    {
        var ct = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("bash", [_folder.Combine("run.sh"), .. arguments]) { RedirectStandardError = true };
        start.Environment.Remove("EXPRESSWAY_DATA__FOLDER");
        start.Environment["PATH"] = pathFirst + Environment.GetEnvironmentVariable("PATH");
        using var bash = Process.Start(start)!;
        var errors = await bash.StandardError.ReadToEndAsync(ct);
        await bash.WaitForExitAsync(ct);
        return (bash.ExitCode, errors);
    }
}
