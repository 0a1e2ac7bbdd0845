using System.Text.Json.Nodes;
using Expressway.Cli.Commands.Lab;

namespace Expressway.Cli.Tests.Commands.Lab;

public sealed class LabRunnerTests
{
    [Fact]
    public async Task Answers_a_line_a_case_in_the_order_of_the_input()
    {
        var lines = await RunAsync("{\"id\":\"b\",\"n\":1}\n\n{\"id\":\"a\",\"n\":2}\n", input => new JsonObject { ["n"] = input["n"]!.GetValue<int>() * 10 });

        Assert.Equal(["{\"id\":\"b\",\"n\":10}", "{\"id\":\"a\",\"n\":20}"], lines);
    }

    [Fact]
    public async Task Goes_on_after_a_case_that_fails()
    {
        var lines = await RunAsync(
            "{\"id\":\"1\"}\nno JSON\n[]\n{\"id\":\"2\"}\n",
            input => input.Text("id") == "1" ? throw new FormatException("为什么") : []);

        Assert.Equal("{\"id\":\"1\",\"error\":\"为什么\"}", lines[0]);
        Assert.StartsWith("{\"id\":null,\"error\":", lines[1], StringComparison.Ordinal);
        Assert.Equal("{\"id\":null,\"error\":\"The line is no JSON object.\"}", lines[2]);
        Assert.Equal("{\"id\":\"2\"}", lines[3]);
    }

    [Fact]
    public async Task Reads_a_line_only_after_the_one_before_is_answered()
    {
        var seen = new List<string>();
        using var input = new CountingReader(seen);
        using var output = new StringWriter();

        await LabRunner.RunAsync(
            one =>
            {
                seen.Add("answer " + one.Text("id"));
                return [];
            },
            input,
            output,
            TestContext.Current.CancellationToken);

        Assert.Equal(["read 1", "answer 1", "read 2", "answer 2"], seen);
    }

    private static async Task<string[]> RunAsync(string input, Func<JsonObject, JsonObject> tool)
    {
        using var reader = new StringReader(input);
        using var writer = new StringWriter { NewLine = "\n" };
        await LabRunner.RunAsync(tool, reader, writer, TestContext.Current.CancellationToken);
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class CountingReader(List<string> seen) : TextReader
    {
        private int _read;

        public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            _read++;
            if (_read > 2)
            {
                return ValueTask.FromResult<string?>(null);
            }

            seen.Add($"read {_read}");
            return ValueTask.FromResult<string?>($"{{\"id\":\"{_read}\"}}");
        }
    }
}
