using System.Text;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Demands;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Expressway.Testing.SmallSite;

namespace Expressway.Core.Tests.Demands;

public sealed class DemandTests
{
    private static readonly Actor Adviser = new(Guid.CreateVersion7(), "张顾问", [Roles.Adviser]);

    private static readonly DemandApplication Good = new()
    {
        Family = "financing", Purpose = "equipment", Amount = "５００万", NeededBy = "2027年5月", Region = "320214", Industry = "C",
        Security = ["equipment"], Company = "暗号精密机械有限公司", ContactName = "赵暗号", Phone = "138 0013 8000", Email = "zhao@example.com",
        Words = "想买两台五轴机床", Consent = true,
    };

    [Fact]
    public async Task A_demand_is_taken_and_its_state_opens_with_number_and_code_alone()
    {
        await using var site = await SmallSite.CreateAsync();

        var receipt = (await SubmitAsync(site, Good)).Receipt!;

        Assert.Equal(DemandStatus.Submitted, (await StatusAsync(site, receipt.TrackingNumber, receipt.AccessCode))!.Status);
        Assert.Null(await StatusAsync(site, receipt.TrackingNumber, "00000000000000000000000000"));
        Assert.Null(await StatusAsync(site, "XQ000000-AAAAAA", receipt.AccessCode));
    }

    [Fact]
    public async Task Nothing_private_is_in_the_database_file_in_clear()
    {
        await using var site = await SmallSite.CreateAsync();
        await SubmitAsync(site, Good);
        await site.Database.InScopeAsync<ExpresswayDbContext>(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Ct));

        var bytes = Encoding.Latin1.GetString(await ReadAsync(site.Database.File));

        foreach (var secret in new[] { "暗号", "13800138000", "zhao@example.com", "五轴" })
        {
            Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(secret)), bytes, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Amount", "两三百")]
    [InlineData("Amount", "-5万")]
    [InlineData("Amount", "1000000000000000")]
    [InlineData("Amount", "")]
    [InlineData("NeededBy", "2027年2月30日")]
    [InlineData("NeededBy", "2020-01-01")]
    [InlineData("Phone", "12345")]
    [InlineData("Email", "a@b\r\nBcc: c@d")]
    [InlineData("Region", "999999")]
    [InlineData("Consent", "")]
    public async Task Bad_input_is_named_with_its_field_and_nothing_is_stored(string field, string value)
    {
        await using var site = await SmallSite.CreateAsync();
        var bad = field switch
        {
            "Amount" => Good with { Amount = value },
            "NeededBy" => Good with { NeededBy = value },
            "Phone" => Good with { Phone = value },
            "Email" => Good with { Email = value },
            "Region" => Good with { Region = value },
            _ => Good with { Consent = false },
        };

        var submission = await SubmitAsync(site, bad);

        Assert.Equal(field, Assert.Single(submission.Findings).Field);
        await site.Database.InScopeAsync<ExpresswayDbContext>(async db => Assert.Equal(0, await db.DemandCases.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("500万", "500to1000")]
    [InlineData("5,000,000", "500to1000")]
    [InlineData("４９９．９万元", "300to500")]
    [InlineData("3000万", "over3000")]
    [InlineData("30万", "under50")]
    public async Task Amounts_become_bands(string amount, string band)
    {
        await using var site = await SmallSite.CreateAsync();
        await SubmitAsync(site, Good with { Amount = amount });

        await site.Database.InScopeAsync<ExpresswayDbContext>(async db => Assert.Equal(band, (await db.DemandCases.SingleAsync(Ct)).AmountBand));
    }

    [Fact]
    public async Task Staff_verify_and_publish_the_banded_summary_and_nothing_more()
    {
        await using var site = await SmallSite.CreateAsync();
        await SubmitAsync(site, Good);

        Assert.Null(await MoveAsync(site, DemandStatus.Verified));
        Assert.Null(await MoveAsync(site, DemandStatus.Published));

        await site.Database.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            var item = await db.ContentItems.SingleAsync(row => row.ContentType == "Demand", Ct);
            Assert.Contains("500万–1000万元", item.Title, StringComparison.Ordinal);
            foreach (var secret in new[] { "暗号", "13800138000", "zhao@", "五轴" })
            {
                Assert.DoesNotContain(secret, item.Json, StringComparison.Ordinal);
            }

            Assert.True(await db.Outbox.AnyAsync(message => message.ContentItemId == item.ContentItemId, Ct));
        });
    }

    [Fact]
    public async Task A_summary_that_gives_the_owner_away_is_not_published()
    {
        await using var site = await SmallSite.CreateAsync();
        await SubmitAsync(site, Good);
        await MoveAsync(site, DemandStatus.Verified);
        await site.Database.InScopeAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            Assert.True(services.GetRequiredService<DemandDesk>().Edit(await db.DemandCases.SingleAsync(Ct), Adviser, "暗号精密机械有限公司要买机床").IsDone);
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal("公开摘要里写了企业名称，请删去后再公开。", await MoveAsync(site, DemandStatus.Published));
    }

    [Fact]
    public async Task What_came_back_can_be_mended_and_sent_again()
    {
        await using var site = await SmallSite.CreateAsync();
        var receipt = (await SubmitAsync(site, Good)).Receipt!;
        Assert.Equal("请写明原因，企业会看到。", await MoveAsync(site, DemandStatus.Draft));
        Assert.Null(await MoveAsync(site, DemandStatus.Draft, "电话打不通"));
        Assert.Equal("电话打不通", (await StatusAsync(site, receipt.TrackingNumber, receipt.AccessCode))!.Reason);

        var again = await site.Database.InScopeAsync<DemandIntake, DemandSubmission>(intake =>
            intake.ReviseAsync(receipt.TrackingNumber, receipt.AccessCode, Good with { Phone = "0510-82000000" }, Ct));

        Assert.NotNull(again.Receipt);
        var detail = await RevealAsync(site, Adviser);
        Assert.Equal("051082000000", detail.Value!.Phone);
    }

    [Fact]
    public async Task Only_an_adviser_sees_the_contact_and_the_look_is_noted()
    {
        await using var site = await SmallSite.CreateAsync();
        await SubmitAsync(site, Good);

        Assert.Equal("只有顾问可以看企业的联系方式。", (await RevealAsync(site, Writer)).Refusal);
        Assert.Equal("赵暗号", (await RevealAsync(site, Adviser)).Value!.ContactName);

        await site.Database.InScopeAsync<ExpresswayDbContext>(async db => Assert.True(await db.DemandEvents.AnyAsync(line => line.Kind == "revealed" && line.ActorId == Adviser.Id, Ct)));
    }

    [Fact]
    public async Task The_contact_goes_180_days_after_the_end_and_not_before()
    {
        await using var site = await SmallSite.CreateAsync();
        await SubmitAsync(site, Good);
        site.Database.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal(0, await ForgetAsync(site));
        Assert.Null(await MoveAsync(site, DemandStatus.NotReachable, "三次未接通"));

        site.Database.Clock.Advance(TimeSpan.FromDays(179));
        Assert.Equal(0, await ForgetAsync(site));
        site.Database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await ForgetAsync(site));

        Assert.Equal("这项需求的联系方式已按保存期限删除。", (await RevealAsync(site, Adviser)).Refusal);
    }

    [Fact]
    public void Every_state_has_a_row_and_leads_somewhere_known()
    {
        foreach (var status in Enum.GetValues<DemandStatus>())
        {
            Assert.All(DemandFlow.From(status), next => Assert.True(Enum.IsDefined(next)));
        }
    }

    private static Task<int> ForgetAsync(SmallSite site) => site.Database.InScopeAsync<DemandRetention, int>(retention => retention.RunAsync(Ct));

    private static Task<DemandSubmission> SubmitAsync(SmallSite site, DemandApplication application) =>
        site.Database.InScopeAsync<DemandIntake, DemandSubmission>(intake => intake.SubmitAsync(application, Ct));

    private static Task<DemandProgress?> StatusAsync(SmallSite site, string number, string code) =>
        site.Database.InScopeAsync<DemandIntake, DemandProgress?>(intake => intake.StatusAsync(number, code, Ct));

    private static Task<string?> MoveAsync(SmallSite site, DemandStatus next, string? reason = null) =>
        site.Database.InScopeAsync<IServiceProvider, string?>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var outcome = await services.GetRequiredService<DemandDesk>().MoveAsync(await db.DemandCases.SingleAsync(Ct), next, Adviser, reason, Ct);
            if (outcome.IsDone)
            {
                await db.SaveChangesAsync(Ct);
            }

            return outcome.Refusal;
        });

    private static Task<Outcome<DemandDetail>> RevealAsync(SmallSite site, Actor actor) =>
        site.Database.InScopeAsync<IServiceProvider, Outcome<DemandDetail>>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var outcome = await services.GetRequiredService<DemandDesk>().RevealAsync(await db.DemandCases.SingleAsync(Ct), actor, Ct);
            await db.SaveChangesAsync(Ct);
            return outcome;
        });

    /// <summary>SQLite's own backup gives the bytes without touching the file's locks.</summary>
    private static async Task<byte[]> ReadAsync(string file)
    {
        var copy = file + ".copy";
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            await command.ExecuteNonQueryAsync(Ct);
        }

        return await File.ReadAllBytesAsync(copy, Ct);
    }
}
