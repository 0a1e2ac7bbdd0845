using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>Turns elements of feeds into plain text or markup.</summary>
internal static partial class FeedTexts
{
    private const int MaxText = 4_000;

    /// <summary>Plain text of an RSS element, which may hold plain text, escaped markup or markup.</summary>
    public static string? Plain(XmlPiece? piece) => piece is null ? null : Plain(piece.Text);

    /// <summary>Plain text of a value that may hold markup.</summary>
    public static string? Plain(string? value)
    {
        if (value is null)
        {
            return null;
        }

        if (Tag().IsMatch(value))
        {
            value = Tag().Replace(value, "");
        }

        value = Spaces().Replace(WebUtility.HtmlDecode(value), " ").Trim();
        return value.Length == 0 ? null : value.Length > MaxText ? value[..MaxText] : value;
    }

    /// <summary>Plain text of an Atom text construct.</summary>
    public static string? AtomPlain(XmlPiece? piece)
    {
        if (piece is null)
        {
            return null;
        }

        var isText = piece["mode"] is null && piece["type"] is null or "text" or "text/plain" && !piece.HasElements;
        return isText ? Literal(piece.Text) : Plain(AtomHtml(piece, null)?.Markup);
    }

    /// <summary>Markup of an RSS element.</summary>
    public static FeedHtml? Html(XmlPiece? piece, WebUrl? outer)
    {
        if (piece is null)
        {
            return null;
        }

        var markup = piece.HasElements ? piece.InnerMarkup(outer) : piece.Text;
        return markup.Length == 0 ? null : new FeedHtml(markup, piece.Base(outer));
    }

    /// <summary>Markup of an Atom text construct of any age: type and, in Atom 0.3, mode.</summary>
    public static FeedHtml? AtomHtml(XmlPiece? piece, WebUrl? outer)
    {
        if (piece is null)
        {
            return null;
        }

        var type = (piece["type"] ?? "text").Trim().ToLowerInvariant();
        string markup;
        if (piece["mode"]?.Trim() == "base64" || (IsBinary(type) && !piece.HasElements))
        {
            markup = Base64(piece.Text);
        }
        else if (piece.HasElements)
        {
            var inside = piece.Elements.ToList();
            var isWrapped = type == "xhtml" && inside is [{ Local: "div" }];
            markup = (isWrapped ? inside[0] : piece).InnerMarkup(outer);
        }
        else
        {
            var isMarkup = type.Contains("html", StringComparison.Ordinal) || piece["mode"]?.Trim() == "escaped" || (type is "text" or "text/plain" && Tag().IsMatch(piece.Text));
            markup = isMarkup ? piece.Text : WebUtility.HtmlEncode(piece.Text);
        }

        return markup.Length == 0 ? null : new FeedHtml(markup, piece.Base(outer));
    }

    /// <summary>The name in <c>mail (Name)</c>, <c>Name &lt;mail&gt;</c> or <c>Name (mail)</c>; else the value itself.</summary>
    public static string? Person(string? value)
    {
        var plain = value is null ? null : Spaces().Replace(value, " ").Trim();
        if (string.IsNullOrEmpty(plain))
        {
            return null;
        }

        var found = MailThenName().Match(plain);
        found = found.Success ? found : NameThenMail().Match(plain);
        return Plain(found.Success ? found.Groups["name"].Value : plain);
    }

    private static string? Literal(string text)
    {
        var value = Spaces().Replace(text, " ").Trim();
        return value.Length == 0 ? null : value.Length > MaxText ? value[..MaxText] : value;
    }

    private static bool IsBinary(string type) => type is "application/octet-stream" || type.Split('/')[0] is "image" or "audio" or "video";

    private static string Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|<!--.*?-->", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\S+@\S+\s*\((?<name>[^()]+)\)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MailThenName();

    [GeneratedRegex(@"^(?<name>[^<>()]+?)\s*[<(]\s*(?:mailto:)?\S+@\S+?\s*[>)]$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NameThenMail();
}
