namespace Expressway.Core.Content;

/// <summary>A content type as stored: the JSON of its ContentDefinition step.</summary>
public sealed class ContentTypeRow
{
    /// <summary>A stored definition.</summary>
    public ContentTypeRow(string name, string json)
    {
        Name = name;
        Json = json;
    }

    /// <summary>The type's name.</summary>
    public string Name { get; private set; }

    /// <summary>The step's JSON, with this type and its part alone.</summary>
    public string Json { get; set; }
}
