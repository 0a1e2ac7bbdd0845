using System.CommandLine;
using System.Text;

namespace Expressway.Cli.Commands.Lab;

/// <summary>
/// <c>expressway lab TOOL</c>: one pure function of the product over many inputs, a JSON object a line in and out,
/// so that it can be scored and timed. A tool that is not line by line is a command of its own, added at the end.
/// </summary>
internal static class LabCommand
{
    public static Command Create()
    {
        var lab = new Command("lab", "Runs one function of the product over JSON lines from standard input");
        foreach (var (name, tool) in LabTools.All)
        {
            lab.Add(Create(name, tool));
        }

        lab.Add(SearchCommand.Create());
        return lab;
    }

    private static Command Create(string name, LabTool tool)
    {
        var command = new Command(name, tool.Description);
        command.SetAction(async (_, ct) =>
        {
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            using var reader = new StreamReader(input, new UTF8Encoding(false));
            await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
            await LabRunner.RunAsync(tool.Run, reader, writer, ct);
            return 0;
        });
        return command;
    }
}
