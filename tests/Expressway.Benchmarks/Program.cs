using Expressway.Benchmarks;

return args switch
{
    ["plain", var file, var url] => await PlainServer.RunAsync(file, url),
    ["pages", ..] or [] => await PageBenchmark.RunAsync(),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("usage: pages   compares an article page with plain Kestrel serving the same bytes (16 connections, Release)");
    return 2;
}
