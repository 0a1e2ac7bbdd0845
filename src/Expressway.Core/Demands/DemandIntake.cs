using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Demands;

/// <summary>The visitor's side of a demand: send it, look where it stands, mend it when it came back, take it back. Each call saves.</summary>
public sealed class DemandIntake(ExpresswayDbContext db, TaxonomyCatalog taxonomies, DemandVault vault, TimeProvider clock)
{
    /// <summary>The terms that owners agree to now; a new wording gets a new name.</summary>
    public const string Terms = "2026-11";

    private const string Owner = "企业";
    private const string Letters = "23456789abcdefghjkmnpqrstvwxyz";
    private const int CodeLetters = 26;
    private const int HashRounds = 10_000;

    /// <summary>Takes a demand, or says what must be mended.</summary>
    public async Task<DemandSubmission> SubmitAsync(DemandApplication application, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var code = RandomNumberGenerator.GetString(Letters, CodeLetters);
        var number = NumberFor(now);
        var demand = new DemandCase(number, HashOf(number, code), now) { ConsentText = Terms };
        var (detail, findings) = Read(application, demand, now);
        if (findings.Count > 0)
        {
            return new DemandSubmission(null, findings);
        }

        db.Add(demand);
        db.Add(vault.Seal(demand.Id, detail));
        Note(demand, now, DemandStatus.Submitted, null);
        await db.SaveChangesAsync(ct);
        return new DemandSubmission(new DemandReceipt(number, code), []);
    }

    /// <summary>Where a demand stands; null when number and code don't belong together.</summary>
    public async Task<DemandProgress?> StatusAsync(string trackingNumber, string accessCode, CancellationToken ct)
    {
        if (await FindAsync(trackingNumber, accessCode, ct) is not { } demand)
        {
            return null;
        }

        var lines = await db.DemandEvents.AsNoTracking().Where(line => line.CaseId == demand.Id).OrderBy(line => line.Id)
            .Select(line => new { line.Kind, line.AtUtc }).ToListAsync(ct);
        var steps = lines.Select(line => (Known: Enum.TryParse<DemandStatus>(line.Kind, ignoreCase: true, out var status), status, line.AtUtc))
            .Where(line => line.Known).Select(line => (line.status, line.AtUtc)).ToList();
        return new DemandProgress(demand.TrackingNumber, demand.Status, demand.Reason, demand.Summary, demand.ContentItemId, demand.SubmittedUtc, steps);
    }

    /// <summary>Sends a demand again that came back with a reason.</summary>
    public async Task<DemandSubmission> ReviseAsync(string trackingNumber, string accessCode, DemandApplication application, CancellationToken ct)
    {
        if (await FindAsync(trackingNumber, accessCode, ct) is not { Status: DemandStatus.Draft } demand)
        {
            return new DemandSubmission(null, [new Finding(nameof(trackingNumber), "只有退回补充的需求可以修改。请核对编号和查询码。")]);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (detail, findings) = Read(application, demand, now);
        if (findings.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new DemandSubmission(null, findings);
        }

        db.Entry(await db.SealedDetails.FirstAsync(row => row.CaseId == demand.Id, ct)).CurrentValues.SetValues(vault.Seal(demand.Id, detail));
        demand.MoveTo(DemandStatus.Submitted, null, now);
        Note(demand, now, DemandStatus.Submitted, null);
        await db.SaveChangesAsync(ct);
        return new DemandSubmission(new DemandReceipt(demand.TrackingNumber, accessCode), []);
    }

    /// <summary>What the owner of a demand that came back wrote, to be mended; null when number and code don't open one.</summary>
    public async Task<DemandApplication?> ApplicationAsync(string trackingNumber, string accessCode, CancellationToken ct)
    {
        if (await FindAsync(trackingNumber, accessCode, ct) is not { Status: DemandStatus.Draft } demand
            || await db.SealedDetails.AsNoTracking().FirstOrDefaultAsync(row => row.CaseId == demand.Id, ct) is not { } sealedDetail)
        {
            return null;
        }

        var detail = vault.Unseal(sealedDetail);
        return new DemandApplication
        {
            Family = demand.Family,
            Purpose = demand.Purpose,
            Amount = detail.AmountWanYuan is { } wanYuan ? wanYuan.ToString("0.####", CultureInfo.InvariantCulture) + "万元" : null,
            NeededBy = demand.NeededBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Region = demand.Region,
            Industry = demand.Industry,
            Security = demand.Security.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Company = detail.Company,
            ContactName = detail.ContactName,
            Phone = detail.Phone,
            Email = detail.Email,
            Words = detail.Words,
        };
    }

    private (DemandDetail Detail, IReadOnlyList<Finding> Findings) Read(DemandApplication application, DemandCase demand, DateTime now)
    {
        var reader = new DemandReader(taxonomies.Current, DateOnly.FromDateTime(ChinaTime.From(now)));
        var detail = reader.Read(application, demand);
        demand.Summary = new DemandSummary(taxonomies.Current).Sentence(demand);
        return (detail, reader.Findings);
    }

    private async Task<DemandCase?> FindAsync(string trackingNumber, string accessCode, CancellationToken ct)
    {
        var number = trackingNumber.Trim().ToUpperInvariant();
        var code = accessCode.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var given = Encoding.ASCII.GetBytes(HashOf(number, code));
        var demand = number.Length <= 20 ? await db.DemandCases.FirstOrDefaultAsync(d => d.TrackingNumber == number, ct) : null;
        var kept = Encoding.ASCII.GetBytes(demand?.AccessCodeHash ?? new string('0', given.Length));
        return CryptographicOperations.FixedTimeEquals(given, kept) ? demand : null;
    }

    private void Note(DemandCase demand, DateTime now, DemandStatus status, string? note) =>
        db.Add(new DemandEvent(demand.Id, now, null, Owner, status.ToString().ToLowerInvariant(), note));

    private static string NumberFor(DateTime nowUtc) =>
        $"XQ{ChinaTime.From(nowUtc).ToString("yyMMdd", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetString(Letters.ToUpperInvariant(), 6)}";

    private static string HashOf(string number, string code) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(code, Encoding.UTF8.GetBytes(number), HashRounds, HashAlgorithmName.SHA256, 32));
}
