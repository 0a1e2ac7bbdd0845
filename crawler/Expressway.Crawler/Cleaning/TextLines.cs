using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Expressway.Crawler.Cleaning;

/// <summary>Collects the readable text of nodes: a line a block, spaces collapsed, no empty lines.</summary>
internal sealed class TextLines(IReadOnlySet<INode>? without = null)
{
    private static readonly FrozenSet<string> Blocks = (
        "address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
        "h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead " +
        "tr ul body html head title").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent =
        "script style noscript template iframe noembed noframes object embed svg".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _out = new();
    private bool _space;
    private bool _wrapped;

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>The lines so far, without a line end at the last.</summary>
    public override string ToString() => _out.ToString().TrimEnd('\n', ' ');

    /// <summary>Plain text with its white space tidied in the same way; its line ends stay.</summary>
    public static string Tidy(string text)
    {
        var lines = new TextLines();
        lines.AddPreformatted(text);
        return lines.ToString();
    }

    /// <summary>Adds nodes with all that they hold; each begins on a line of its own where it is a block.</summary>
    public void AddAll(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
        {
            Add(node, pre: false);
        }
    }

    private void Add(INode node, bool pre)
    {
        if (without is not null && without.Contains(node))
        {
            return;
        }

        if (node is IText text)
        {
            if (pre)
            {
                AddPreformatted(text.Data);
            }
            else
            {
                AddRun(text.Data);
            }
        }
        else if (node is IElement element && !Silent.Contains(element.LocalName))
        {
            AddElement(element, pre);
        }
    }

    private void AddElement(IElement element, bool pre)
    {
        var name = element.LocalName;
        var block = Blocks.Contains(name);
        if (block)
        {
            EndLine();
        }
        else if (name is "td" or "th")
        {
            _space = true;
        }

        foreach (var child in element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes)
        {
            Add(child, pre || name == "pre");
        }

        if (block)
        {
            EndLine();
        }
    }

    private void AddPreformatted(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            AddRun(line);
            EndLine();
        }
    }

    private void AddRun(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                _space = true;
                _wrapped = (_wrapped || letter == '\n') && letter != '\u00a0';
            }
            else if (!char.IsControl(letter) && letter is not ('\u200b' or '\ufeff' or '\u00ad'))
            {
                // A line of Chinese that goes on in the next line of the source has no space in between.
                if (_space && _out.Length > 0 && _out[^1] != '\n' && !(_wrapped && IsHan(letter) && IsHan(_out[^1])))
                {
                    _out.Append(' ');
                }

                _space = false;
                _wrapped = false;
                _out.Append(letter);
            }
        }
    }

    private static bool IsHan(char letter) => letter is >= '\u2e80' and <= '\u9fff' or >= '\uff00' and <= '\uff60';

    private void EndLine()
    {
        _space = false;
        _wrapped = false;
        if (_out.Length > 0 && _out[^1] != '\n')
        {
            _out.Append('\n');
        }
    }
}
