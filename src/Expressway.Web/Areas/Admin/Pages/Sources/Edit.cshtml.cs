using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Sources;

/// <summary>Adds a source or changes one.</summary>
internal sealed class EditModel(ExpresswayDbContext db, SourceRegistry registry, AuditTrail audit) : DeskPage
{
    [BindProperty]
    public Input Draft { get; set; } = new();

    public Source? Source { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken ct)
    {
        if (id is not null && !await LoadAsync(id.Value, ct))
        {
            return NotFound();
        }

        Draft = Source is null ? new Input() : Input.Of(Source.ToDraft());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken ct)
    {
        if (id is not null && !await LoadAsync(id.Value, ct))
        {
            return NotFound();
        }

        var draft = Draft.ToDraft(Source?.Selectors ?? SourceSelectors.None);
        foreach (var finding in registry.Check(draft))
        {
            ModelState.AddModelError($"{nameof(Draft)}.{finding.Field}", finding.Message);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await PutAsync(draft, ct);
        if (!outcome.IsDone)
        {
            Refuse(outcome);
            return Page();
        }

        audit.Add(Actor, id is null ? "source.added" : "source.edited", "source", Source!.Id.ToString(), draft.Name);
        await db.SaveChangesAsync(ct);
        Say($"“{draft.Name}”已保存。");
        return RedirectToPage("Index");
    }

    private async Task<Outcome> PutAsync(SourceDraft draft, CancellationToken ct)
    {
        if (Source is not null)
        {
            return await registry.EditAsync(Source, draft, ct);
        }

        var added = await registry.AddAsync(draft, ct);
        Source = added.Value;
        return added.IsDone ? Outcome.Done : Outcome.Refused(added.Refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        Source = await db.Sources.FirstOrDefaultAsync(source => source.Id == id, ct);
        return Source is not null;
    }

    /// <summary>The form.</summary>
    internal sealed class Input
    {
        public string? Name { get; set; }

        public SourceKind Kind { get; set; } = SourceKind.List;

        public string? Url { get; set; }

        public int EveryMinutes { get; set; } = 360;

        public bool Trusted { get; set; }

        public string? Region { get; set; }

        public string? Topic { get; set; }

        public string? ContentType { get; set; }

        public string? Licence { get; set; }

        public bool Enabled { get; set; } = true;

        public string? ItemSelector { get; set; }

        public string? LinkSelector { get; set; }

        public string? TitleSelector { get; set; }

        public string? DateSelector { get; set; }

        public string? NextPageSelector { get; set; }

        public static Input Of(SourceDraft draft) => new()
        {
            Name = draft.Name,
            Kind = draft.Kind,
            Url = draft.Url,
            EveryMinutes = draft.EveryMinutes,
            Trusted = draft.Trusted,
            Region = draft.Region,
            Topic = draft.Topic,
            ContentType = draft.ContentType,
            Licence = draft.Licence,
            Enabled = draft.Enabled,
            ItemSelector = draft.Selectors.Item,
            LinkSelector = draft.Selectors.Link,
            TitleSelector = draft.Selectors.Title,
            DateSelector = draft.Selectors.Date,
            NextPageSelector = draft.Selectors.NextPage,
        };

        public SourceDraft ToDraft(SourceSelectors known) => new()
        {
            Name = Name?.Trim() ?? "",
            Kind = Kind,
            Url = Url?.Trim() ?? "",
            EveryMinutes = EveryMinutes,
            Trusted = Trusted,
            Region = Region,
            Topic = Topic,
            ContentType = ContentType ?? "",
            Licence = Licence,
            Enabled = Enabled,
            Selectors = known with { Item = Blank(ItemSelector), Link = Blank(LinkSelector), Title = Blank(TitleSelector), Date = Blank(DateSelector), NextPage = Blank(NextPageSelector) },
        };

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
