using Expressway.Core.Data;

namespace Expressway.Core.Content;

/// <summary>One saved version of a content item: the only place where a draft lives. Its JSON never changes; its state does.</summary>
public sealed class ContentVersion
{
    /// <summary>The longest title, in UTF-16 code units.</summary>
    public const int MaxTitle = 300;

    /// <summary>The longest comment or reason.</summary>
    public const int MaxComment = 500;

    /// <summary>A version made by <see cref="ContentStore"/>.</summary>
    internal ContentVersion(ContentDocument document, int number, string authorName, Guid? authorId, DateTime createdUtc)
    {
        Id = EntityId.NewRow(createdUtc);
        ContentItemId = document.ContentItemId;
        ContentType = document.ContentType;
        Number = number;
        Title = document.Title;
        AuthorName = authorName;
        AuthorId = authorId;
        CreatedUtc = createdUtc;
        Json = document.Json.ToJsonString(ContentJson.Options);
    }

    private ContentVersion()
    {
    }

    /// <summary>The version's identifier; in 26 letters it is Orchard's ContentItemVersionId.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item that it is a version of.</summary>
    public string ContentItemId { get; private set; } = "";

    /// <summary>The content type's name.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>1 for the first version of the item, then one more each.</summary>
    public int Number { get; private set; }

    /// <summary>The title at this version.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The document, in Orchard's shape.</summary>
    public string Json { get; private set; } = "";

    /// <summary>Whether it is the newest version of its item.</summary>
    public bool Latest { get; internal set; } = true;

    /// <summary>Whether it is the version that the public sees.</summary>
    public bool Published { get; internal set; }

    /// <summary>Where it stands.</summary>
    public EditorialStatus Status { get; private set; } = EditorialStatus.Draft;

    /// <summary>Who wrote it; null for the crawler and recipes.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>The writer's name as shown.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>When it was saved, UTC.</summary>
    public DateTime CreatedUtc { get; private set; }

    /// <summary>The writer's note on what changed.</summary>
    public string? Comment { get; internal set; }

    /// <summary>Why it was sent back or taken off, for its author.</summary>
    public string? Reason { get; private set; }

    /// <summary>When the sweep shall publish it, UTC; set while scheduled.</summary>
    public DateTime? PublishAtUtc { get; private set; }

    /// <summary>When the sweep shall take it off the site, UTC; null for never.</summary>
    public DateTime? ArchiveAtUtc { get; set; }

    /// <summary>Grows with each change of state; a lost race over it is a conflict.</summary>
    public int Revision { get; private set; }

    /// <summary>The identifier in 26 letters.</summary>
    public string VersionId => EntityId.ToText(Id);

    /// <summary>The document, parsed anew on each call.</summary>
    public ContentDocument Document() => ContentDocument.Parse(Json);

    /// <summary>Sets the state; the rules of who may do it are the workflow's.</summary>
    public void MoveTo(EditorialStatus status, string? reason = null, DateTime? publishAtUtc = null)
    {
        Status = status;
        Reason = reason;
        PublishAtUtc = status == EditorialStatus.Scheduled ? publishAtUtc : null;
        Revision++;
    }
}
