using Expressway.Crawler.Collecting;
using Spectre.Console;

namespace Expressway.Cli.Commands;

/// <summary>What was read on a page, as a table.</summary>
internal static class PageTable
{
    private const int MostText = 400;

    public static Table Of(PageVisit visit)
    {
        var table = new Table().AddColumns("Field", "Value").HideHeaders();
        Add(table, "Address", visit.Address);
        Add(table, "State", visit.State.ToString());
        Add(table, "Error", visit.Error);
        Add(table, "Encoding", visit.Encoding);
        if (visit.Page is { } page)
        {
            Add(table, "Canonical", page.CanonicalUrl);
            Add(table, "Title", page.Title);
            Add(table, "Source", page.SourceName);
            Add(table, "Author", page.Author);
            Add(table, "Published", $"{page.PublishedDate:yyyy-MM-dd}");
            Add(table, "Issuer", page.Issuer);
            Add(table, "Number", page.DocumentNumber);
            Add(table, "Index", page.IndexNumber);
            Add(table, "Topic", page.TopicText);
            Add(table, "Written", $"{page.WrittenDate:yyyy-MM-dd}");
            Add(table, "Validity", page.ValidityText);
            Add(table, "Files", string.Join('\n', page.Attachments.Select(file => $"{file.Name} {file.Url}")));
            Add(table, "Text", page.BodyText.Length > MostText ? page.BodyText[..MostText] + "…" : page.BodyText);
        }

        return table;
    }

    private static void Add(Table table, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            table.AddRow(name, Markup.Escape(value));
        }
    }
}
