namespace Expressway.Crawler.Reading;

/// <summary>Tells tables of data, which belong to a text, from tables that only lay a page out.</summary>
internal static class DataTable
{
    public static bool Is(PageNode table)
    {
        var element = table.Element!;
        if (element.GetAttribute("role") == "presentation" || element.GetAttribute("datatable") == "0")
        {
            return false;
        }

        if (element.HasAttribute("summary"))
        {
            return true;
        }

        int rows = 0, columns = 0, cells = 0;
        foreach (var node in table.Below())
        {
            switch (node.Name)
            {
                case "caption" when node.Length > 0:
                case "th" or "thead" or "tfoot" or "col" or "colgroup":
                    return !table.HasBelow(n => n.Name == "table");
                case "table":
                    return false;
                case "tr":
                    rows++;
                    columns = Math.Max(columns, cells);
                    cells = 0;
                    break;
                case "td":
                    cells++;
                    break;
                default:
                    break;
            }
        }

        columns = Math.Max(columns, cells);
        return rows > 1 && columns > 1 && (rows >= 10 || columns > 4 || rows * columns > 10);
    }
}
