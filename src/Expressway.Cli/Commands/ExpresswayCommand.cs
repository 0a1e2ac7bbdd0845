using System.CommandLine;
using Expressway.Cli.Commands.Lab;

namespace Expressway.Cli.Commands;

/// <summary>The root of the command line: one line for each command, in the order in which help shows them.</summary>
internal static class ExpresswayCommand
{
    public static RootCommand Create() => new("Financial Expressway (金融新干线): an information hub for small and medium enterprises")
    {
        ServeCommand.Create(),
        CrawlCommand.Create(),
        RecipeCommand.Create(),
        IndexCommand.Create(),
        DoctorCommand.Create(),
        LabCommand.Create(),
    };
}
