using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>The pictures of the main part and the files that a page offers.</summary>
internal static class PageFiles
{
    private const int Most = 200;

    private static readonly string[] LazySources = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-original-src", "data-url", "data-lazyload"];

    private static readonly FrozenSet<string> Extensions =
        "pdf doc docx xls xlsx ppt pptx wps et dps ofd rtf txt csv zip rar 7z ceb".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pictures that a script would load later get their address now.</summary>
    public static void LoadLazyPictures(PageSource page)
    {
        foreach (var image in page.Elements.Where(e => e.LocalName == "img"))
        {
            var source = image.GetAttribute("src");
            if (string.IsNullOrWhiteSpace(source) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || source.Contains("blank.", StringComparison.OrdinalIgnoreCase) || source.Contains("loading", StringComparison.OrdinalIgnoreCase))
            {
                var later = LazySources.Select(image.GetAttribute).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));
                if (later is not null)
                {
                    image.SetAttribute("src", later);
                }
            }
        }
    }

    public static IReadOnlyList<PageImage> Images(PageSource page, IEnumerable<INode> body, IReadOnlySet<INode> without) =>
        [.. Inside(body, without)
            .Where(e => e.LocalName == "img")
            .Select(e => (Address: page.Resolve(e.GetAttribute("src")), Words: e.GetAttribute("alt")))
            .Where(i => i.Address is not null)
            .DistinctBy(i => i.Address)
            .Take(Most)
            .Select(i => new PageImage(i.Address!, string.IsNullOrWhiteSpace(i.Words) ? null : i.Words.Trim()))];

    /// <summary>Links to documents anywhere on the page: attachments often stand below the main part.</summary>
    public static IReadOnlyList<PageAttachment> Attachments(PageSource page)
    {
        var found = new List<PageAttachment>();
        var seen = new HashSet<Uri>();
        foreach (var link in page.Elements)
        {
            if (link.LocalName != "a" || found.Count >= Most || page.Resolve(link.GetAttribute("href")) is not { } address)
            {
                continue;
            }

            var extension = Extension(address);
            if (extension is not null && seen.Add(address))
            {
                found.Add(new PageAttachment(address, Name(link, address), extension));
            }
        }

        return found;
    }

    private static string? Extension(Uri address)
    {
        var path = address.AbsolutePath;
        var dot = path.LastIndexOf('.');
        var extension = dot > path.LastIndexOf('/') ? path[(dot + 1)..] : "";
        if (!Extensions.Contains(extension))
        {
            // Download scripts carry the file's name in the query.
            var query = address.Query;
            dot = query.LastIndexOf('.');
            extension = dot > 0 ? new string([.. query.Skip(dot + 1).TakeWhile(char.IsAsciiLetterOrDigit)]) : "";
        }

        return Extensions.Contains(extension) ? extension.ToLowerInvariant() : null;
    }

    private static string Name(IElement link, Uri address)
    {
        foreach (var name in new[] { link.TextContent, link.GetAttribute("title"), link.GetAttribute("download") })
        {
            var tidy = name is { Length: <= 1_000 } ? TitleFinder.Tidy(name) : "";
            if (tidy.Length > 1 && tidy is not ("下载" or "点击下载" or "附件下载" or "download"))
            {
                return tidy;
            }
        }

        return Uri.UnescapeDataString(address.Segments[^1]);
    }

    private static IEnumerable<IElement> Inside(IEnumerable<INode> nodes, IReadOnlySet<INode> without)
    {
        foreach (var node in nodes)
        {
            if (node is not IElement element || without.Contains(node))
            {
                continue;
            }

            yield return element;
            foreach (var below in Inside(element.ChildNodes, without))
            {
                yield return below;
            }
        }
    }
}
