namespace Expressway.Core.Content;

/// <summary>What a module asks of an item of its type beyond the shape that the definition asks for.</summary>
public interface IContentCheck
{
    /// <summary>The content type that it judges.</summary>
    string ContentType { get; }

    /// <summary>What is wrong; empty when the item may be published. No I/O.</summary>
    IEnumerable<Finding> Check(ContentDocument document);
}
