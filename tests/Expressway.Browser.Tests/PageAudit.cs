using Microsoft.Playwright;

namespace Expressway.Browser.Tests;

/// <summary>
/// Looks at pages as a telephone shows them, in the light and in the dark: nothing to scroll sideways, no fault that axe-core sees
/// (WCAG 2.2 A and AA, best practices), no error in the console (what the content policy refuses is one).
/// </summary>
internal sealed class PageAudit
{
    /// <summary>The narrowest screen that must do, in CSS pixels.</summary>
    public const int Telephone = 360;

    private const string Rules = """
        async () => (await axe.run(document, { resultTypes: ["violations"], runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } }))
          .violations.map(v => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map(n => n.target.join(" ") + " " + n.html.slice(0, 160)).join(" | ")}`)
        """;

    // What sticks out is named, innermost first, so that a failure says where to look.
    private const string Overflow = """
        () => {
          const wide = document.scrollingElement.scrollWidth;
          const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1).reverse().slice(0, 3);
          return wide <= innerWidth ? [] : [`${wide} px wide: ${out.map(e => e.outerHTML.slice(0, 120)).join(" | ")}`];
        }
        """;

    private static readonly Lazy<string> Axe = new(ReadAxe);

    private readonly IPage _page;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _expected = [];
    private string _now = "";

    /// <param name="page">A window that is <see cref="Telephone"/> wide.</param>
    public PageAudit(IPage page)
    {
        _page = page;
        page.PageError += (_, error) => _faults.Add($"{_now}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !_expected.Any(expected => message.Text.Contains(expected, StringComparison.Ordinal)))
            {
                _faults.Add($"{_now}: {message.Text}");
            }
        };
    }

    /// <summary>What was found: where, and what.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Pages looked at.</summary>
    public int Count { get; private set; }

    /// <summary>Opens an address and looks at it.</summary>
    /// <param name="path">The address.</param>
    /// <param name="status">What the site answers.</param>
    public async Task LookAsync(string path, int status = 200)
    {
        _now = path;
        _expected.Clear();
        if (status >= 400)
        {
            _expected.Add($"status of {status}");
        }

        var answer = await _page.GotoAsync(path);
        if (answer!.Status != status)
        {
            _faults.Add($"{path}: answered {answer.Status}");
        }

        await LookAsync();
    }

    /// <summary>Looks at the page that is open.</summary>
    /// <param name="name">What it is called in the faults; its address where null.</param>
    public async Task LookAsync(string? name = null)
    {
        _now = name ?? new Uri(_page.Url).PathAndQuery;
        Count++;
        await _page.EvaluateAsync(Axe.Value);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await _page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            _faults.AddRange((await _page.EvaluateAsync<string[]>(Overflow)).Concat(await _page.EvaluateAsync<string[]>(Rules))
                .Select(fault => $"{_now} [{scheme}]: {fault}"));
        }
    }

    /// <summary>Fails with all that was found.</summary>
    public void AssertClean() => Assert.True(_faults.Count == 0, string.Join('\n', _faults));

    private static string ReadAxe()
    {
        using var stream = typeof(PageAudit).Assembly.GetManifestResourceStream("axe.js") ?? throw new InvalidOperationException("axe-core is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
