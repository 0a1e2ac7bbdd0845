namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>The names of a content form's inputs. What is not named here is not read from a post.</summary>
internal static class FormNames
{
    /// <summary>Before the names of the item's own fields.</summary>
    public const string Item = "f.";

    /// <summary>The most rows of a bag that are read.</summary>
    public const int MaxRows = 100;

    /// <summary>The title, inside a prefix.</summary>
    public const string Title = "title";

    /// <summary>The identifier of a bag's row, inside a prefix.</summary>
    public const string Id = "id";

    /// <summary>Stands for the row's key in the empty row that script copies.</summary>
    public const string NewRow = "new";

    /// <summary>The input that lists a bag's row keys in their order.</summary>
    public static string Rows(string bag) => $"b.{bag}.rows";

    /// <summary>Before the names of a row's fields.</summary>
    public static string Row(string bag, string key) => $"b.{bag}.{key}.";

    /// <summary>A link's address.</summary>
    public static string Url(string field) => field + ".url";

    /// <summary>A link's words.</summary>
    public static string Text(string field) => field + ".text";

    /// <summary>Whether a posted row key is one that a form writes.</summary>
    public static bool IsKey(string key) => key.Length is > 0 and <= 8 && key != NewRow && key.All(char.IsAsciiLetterOrDigit);
}
