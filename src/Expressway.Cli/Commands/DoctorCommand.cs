using System.CommandLine;
using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Storage;

namespace Expressway.Cli.Commands;

/// <summary><c>expressway doctor</c>: looks whether the site's data is sound, each finding with its fix.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object a finding" };

    public static Command Create()
    {
        var command = new Command("doctor", "Looks whether the site's data is sound; exit code 1 where it is not") { Json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(result.UnmatchedTokens, ct, prepare: false);
            var sound = true;
            await foreach (var finding in host.Services.GetRequiredService<StorageDoctor>().ExamineAsync(ct))
            {
                sound &= finding.Fix is null;
                Console.WriteLine(result.GetValue(Json)
                    ? new JsonObject { ["check"] = finding.Check, ["ok"] = finding.Fix is null, ["found"] = finding.Found, ["fix"] = finding.Fix }.ToJsonString(ContentJson.Options)
                    : $"{(finding.Fix is null ? "ok  " : "FAIL")} {finding.Check,-12} {finding.Found}{(finding.Fix is null ? "" : $" → {finding.Fix}")}");
            }

            if (!result.GetValue(Json))
            {
                Console.WriteLine(sound ? "ok" : "not ok");
            }

            return sound ? 0 : 1;
        });
        return command;
    }
}
