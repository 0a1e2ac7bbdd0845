using Expressway.Core.Content;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>Adds and removes rows of a bag on the server, for forms without script.</summary>
internal static class BagChange
{
    /// <summary>The value of a button that adds a row.</summary>
    public static string Add(string bag) => $"add:{bag}";

    /// <summary>The value of a button that removes a row.</summary>
    public static string Remove(string bag, string key) => $"remove:{bag}:{key}";

    /// <summary>Does what a button asks; false where it asks for something else.</summary>
    public static bool Apply(FormValues values, ContentTypeDefinition type, string? op)
    {
        var parts = op?.Split(':') ?? [];
        if (parts.Length < 2 || type.Bags.FirstOrDefault(bag => bag.Name == parts[1]) is not { } bag)
        {
            return false;
        }

        var rows = ContentFormReader.Rows(values, bag.Name);
        switch (parts)
        {
            case ["add", _]:
                values.Set(FormNames.Rows(bag.Name), [.. rows, FreeKey(rows)]);
                return true;
            case ["remove", _, var key]:
                values.Set(FormNames.Rows(bag.Name), rows.Where(row => row != key));
                return true;
            default:
                return false;
        }
    }

    private static string FreeKey(IReadOnlyList<string> rows)
    {
        var number = rows.Count;
        while (rows.Contains($"r{number}"))
        {
            number++;
        }

        return $"r{number}";
    }
}
