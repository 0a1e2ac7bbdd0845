using System.Globalization;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Expressway.Web.Areas.Admin.Forms;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Content;

/// <summary>Writes a new version of an item, or the first one. What was typed stays on the page whatever happens.</summary>
internal sealed class EditModel(ExpresswayDbContext db, ContentStore store, ContentTypeCatalog types, ContentFormService forms, EditorialWorkflow workflow) : DeskPage
{
    private const int MaxOp = 60;

    public ContentForm? Form { get; private set; }

    public ContentVersion? Latest { get; private set; }

    public string ItemId { get; private set; } = "";

    public bool InConflict { get; private set; }

    /// <summary>The version that the author began from.</summary>
    [BindProperty]
    public Guid? BasedOn { get; set; }

    /// <summary>What changed, in the author's words.</summary>
    [BindProperty]
    public string? Comment { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, string? type, CancellationToken ct)
    {
        if (await FindAsync(id, type, ct) is not { } definition)
        {
            return NotFound();
        }

        BasedOn = Latest?.Id;
        Form = await forms.ShowAsync(Latest?.Document() ?? new ContentDocument(definition.Name, id, ""), definition, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? type, string? op, CancellationToken ct)
    {
        if (await FindAsync(id, type, ct) is not { } definition)
        {
            return NotFound();
        }

        var values = FormValues.From(Request.Form);
        if (op?.Length < MaxOp && BagChange.Apply(values, definition, op))
        {
            Form = new ContentForm(definition, values, Array.Empty<Finding>().ToLookup(finding => finding.Field, finding => finding.Message), types);
            return Page();
        }

        if (op == "overwrite")
        {
            BasedOn = Latest?.Id;
        }

        var document = await BaseAsync(id, definition, ct);
        Form = await forms.ReadAsync(values, document, definition, ct);
        return Form.Errors.Count > 0 ? Page() : await SaveAsync(document, op == "submit", ct);
    }

    private async Task<IActionResult> SaveAsync(ContentDocument document, bool submit, CancellationToken ct)
    {
        var saved = await store.SaveAsync(document, BasedOn, Actor.AsAuthor(), Comment, ct);
        if (!saved.IsDone)
        {
            InConflict = Latest is not null && Latest.Id != BasedOn;
            return Keep(saved.Refusal, InConflict);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            InConflict = true;
            return Keep("有人在同一时刻保存了这一项。您写的内容还在本页，请再保存一次。", conflict: true);
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"已保存第 {saved.Value.Number} 版。"));
        if (submit)
        {
            var moved = await workflow.MoveAsync(saved.Value, EditorialStatus.InReview, Actor, null, null, ct);
            Say(moved.IsDone ? $"已保存第 {saved.Value.Number} 版，并提交审核。" : $"已保存第 {saved.Value.Number} 版，还不能提交审核：{moved.Refusal}");
            await db.SaveChangesAsync(ct);
        }

        return RedirectToPage("Details", new { id = document.ContentItemId });
    }

    private PageResult Keep(string refusal, bool conflict)
    {
        Form = forms.WithError(Form!, refusal);
        Response.StatusCode = conflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }

    private async Task<ContentTypeDefinition?> FindAsync(string id, string? type, CancellationToken ct)
    {
        if (!EntityId.IsAcceptable(id))
        {
            return null;
        }

        ItemId = id;
        Latest = await store.LatestAsync(id, ct);
        return types.Find(Latest?.ContentType ?? type) is { Creatable: true } definition ? definition : null;
    }

    /// <summary>The document that the author began from, so that what the form does not show is kept.</summary>
    private async Task<ContentDocument> BaseAsync(string id, ContentTypeDefinition definition, CancellationToken ct)
    {
        var known = BasedOn is { } version ? await db.ContentVersions.FindAsync([version], ct) : null;
        return known?.ContentItemId == id ? known.Document() : new ContentDocument(definition.Name, id, "");
    }
}
