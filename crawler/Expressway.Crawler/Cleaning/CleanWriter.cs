using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Expressway.Crawler.Cleaning;

/// <summary>Writes a parsed tree as clean HTML, in one walk and without changing the tree.</summary>
internal sealed class CleanWriter(Uri? baseAddress, IReadOnlySet<INode>? without = null)
{
    private const string Html = "http://www.w3.org/1999/xhtml";

    private readonly StringBuilder _out = new();

    public override string ToString() => _out.ToString();

    /// <summary>Writes nodes with all that they hold.</summary>
    public void WriteAll(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
        {
            WriteNode(node);
        }
    }

    private void WriteNode(INode node)
    {
        if (without is not null && without.Contains(node))
        {
            return;
        }

        if (node is IText text)
        {
            Encode(_out, text.Data);
        }
        else if (node is IElement element && !CleaningRules.Dropped.Contains(element.LocalName))
        {
            WriteElement(element);
        }
    }

    /// <summary>Adds text with the characters encoded that could begin or end markup; control characters are left out.</summary>
    public static void Encode(StringBuilder target, string text, bool attribute = false)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            switch (letter)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    target.Append("&gt;");
                    break;
                case '"' when attribute:
                    target.Append("&quot;");
                    break;
                case '`' when attribute:
                    target.Append("&#96;");
                    break;
                case '\r':
                    target.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
                    break;
                case '\t' or '\n':
                    target.Append(letter);
                    break;
                case < ' ' or '\u007f' or '\ufffe' or '\uffff':
                    break;
                case >= '\ud800' and <= '\udfff':
                    at += AppendSurrogate(target, text, at);
                    break;
                default:
                    target.Append(letter);
                    break;
            }
        }
    }

    private static int AppendSurrogate(StringBuilder target, string text, int at)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            target.Append(text, at, 2);
            return 1;
        }

        target.Append('\ufffd');
        return 0;
    }

    private void WriteElement(IElement element)
    {
        var name = element.LocalName;
        if (element.NamespaceUri != Html || !CleaningRules.Elements.Contains(name))
        {
            WriteAll((element is IHtmlTemplateElement template ? (INode)template.Content : element).ChildNodes);
            return;
        }

        var attributes = _out.Append('<').Append(name).Length;
        WriteAttributes(element, name);
        if (name == "img" && _out.Length == attributes)
        {
            // A picture without any address or words is nothing.
            _out.Length = attributes - 4;
            return;
        }

        _out.Append('>');
        if (CleaningRules.Void.Contains(name))
        {
            return;
        }

        if (name == "pre" && element.FirstChild is IText first && first.Data.StartsWith('\n'))
        {
            // The parser drops one line end right after the tag.
            _out.Append('\n');
        }

        WriteAll(element.ChildNodes);
        _out.Append("</").Append(name).Append('>');
    }

    private void WriteAttributes(IElement element, string name)
    {
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.NamespaceUri is null ? CleaningRules.Allowed(name, attribute.LocalName, attribute.Value, baseAddress) : null;
            if (value is null)
            {
                continue;
            }

            WriteAttribute(attribute.LocalName, value);
            if (attribute.LocalName == "href")
            {
                WriteAttribute("rel", "noopener nofollow ugc");
            }
        }
    }

    private void WriteAttribute(string name, string value)
    {
        _out.Append(' ').Append(name).Append("=\"");
        Encode(_out, value, attribute: true);
        _out.Append('"');
    }
}
