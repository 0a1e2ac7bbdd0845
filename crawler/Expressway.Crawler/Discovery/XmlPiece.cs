using System.Net;
using System.Text;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>An element of a feed or sitemap as <see cref="XmlReaderOfAnything"/> read it.</summary>
internal sealed class XmlPiece(string name, string module, string local, Dictionary<string, string> attributes, XmlPiece? parent)
{
    /// <summary>As written, with its prefix.</summary>
    public string Name { get; } = name;

    /// <summary>The vocabulary: a short name of <see cref="XmlModules"/>, empty for RSS and for none.</summary>
    public string Module { get; } = module;

    /// <summary>The name without prefix, in lower case.</summary>
    public string Local { get; } = local;

    public XmlPiece? Parent { get; } = parent;

    /// <summary>Strings (entities decoded) and <see cref="XmlPiece"/>s.</summary>
    public List<object> Children { get; } = [];

    public IEnumerable<XmlPiece> Elements => Children.OfType<XmlPiece>();

    public bool HasElements => Children.Exists(c => c is XmlPiece);

    /// <summary>The value of an attribute by its name in lower case, null where absent.</summary>
    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    /// <summary>All text inside, trimmed.</summary>
    public string Text
    {
        get
        {
            if (Children is [string only])
            {
                return only.Trim();
            }

            var text = new StringBuilder();
            AppendText(text);
            return text.ToString().Trim();
        }
    }

    public XmlPiece? First(string module, string local) => Elements.FirstOrDefault(e => e.Local == local && e.Module == module);

    /// <summary>Child elements of one name; the second module counts as the first.</summary>
    public IEnumerable<XmlPiece> All(string module, string local) => Elements.Where(e => e.Local == local && e.Module == module);

    /// <summary>The nearest <c>xml:lang</c>.</summary>
    public string? Language => this["xml:lang"] ?? Parent?.Language;

    /// <summary>The base of relative addresses: the <c>xml:base</c> of this and the elements around it, resolved against <paramref name="outer"/>.</summary>
    public WebUrl? Base(WebUrl? outer)
    {
        var around = Parent is null ? outer : Parent.Base(outer);
        return this["xml:base"] is { } own ? WebUrl.Parse(own.Trim(), around) ?? around : around;
    }

    /// <summary>What is inside as markup, addresses resolved against the nearest <c>xml:base</c>.</summary>
    public string InnerMarkup(WebUrl? outer)
    {
        var text = new StringBuilder();
        AppendMarkup(text, outer);
        return text.ToString().Trim();
    }

    private void AppendText(StringBuilder text)
    {
        foreach (var child in Children)
        {
            if (child is XmlPiece piece)
            {
                piece.AppendText(text);
            }
            else
            {
                text.Append((string)child);
            }
        }
    }

    private void AppendMarkup(StringBuilder text, WebUrl? outer)
    {
        foreach (var child in Children)
        {
            if (child is not XmlPiece piece)
            {
                text.Append(WebUtility.HtmlEncode((string)child));
                continue;
            }

            text.Append('<').Append(piece.Local);
            piece.AppendAttributes(text, outer);
            text.Append('>');
            if (piece.Local is not ("br" or "img" or "hr" or "input" or "meta" or "link" or "wbr" or "col"))
            {
                piece.AppendMarkup(text, outer);
                text.Append("</").Append(piece.Local).Append('>');
            }
        }
    }

    private void AppendAttributes(StringBuilder text, WebUrl? outer)
    {
        foreach (var (key, value) in attributes)
        {
            if (key.Contains(':', StringComparison.Ordinal) || key == "xmlns")
            {
                continue;
            }

            var written = key is "href" or "src" or "cite" or "poster" ? FeedLinks.Resolve(value, Base(outer)) ?? value : value;
            text.Append(' ').Append(key).Append("=\"").Append(WebUtility.HtmlEncode(written)).Append('"');
        }
    }
}
