using System.Reflection;
using Expressway.Architecture.Tests.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Expressway.Architecture.Tests;

/// <summary>Rules 6, 8 and 9: what can be seen in types.</summary>
public sealed class TypeTests
{
    private static readonly Type[] Types =
        [.. new[] { "expressway", "Expressway.Crawler", "Expressway.Web", "Expressway.Theme.Clarity" }.SelectMany(a => Assembly.Load(a).GetTypes())];

    [Fact]
    public void Async_page_handlers_can_be_stopped() => Holds.Everywhere(PageHandlerRule.Violations(Types));

    [Fact]
    public void A_page_handler_that_cannot_be_stopped_is_seen() => Assert.Equal(
        [$"{typeof(DeafModel).FullName}.OnPostSaveAsync must end in a CancellationToken"],
        PageHandlerRule.Violations([typeof(DeafModel)]));

    [Fact]
    public void Jobs_are_sealed_keyed_and_alone() => Holds.Everywhere(JobRule.Violations(Types));

    [Fact]
    public void A_job_that_lacks_all_three_is_seen()
    {
        Assert.Equal(3, JobRule.Violations([typeof(CarelessJob)]).Count());
        Assert.Equal(2, JobRule.Violations([typeof(CarelessHeir)]).Count());
        Assert.Empty(JobRule.Violations([typeof(CarefulJob)]));
    }

    [Fact]
    public void A_string_without_a_length_is_seen()
    {
        using var db = new SloppyContext();

        Assert.Equal(
            ["Row.Colour has no length and is not declared text", "Row.Name has no length and is not declared text"],
            StringColumnRule.Violations(db.Model));
    }

    private sealed class DeafModel : PageModel
    {
        public void OnGet() => ModelState.Clear();

        public async Task<IActionResult> OnGetRowsAsync(CancellationToken ct)
        {
            await Task.Delay(0, ct);
            return Page();
        }

        public async Task<IActionResult> OnPostSaveAsync()
        {
            await Task.Yield();
            return Page();
        }
    }

    private class CarelessJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;
    }

    private sealed class CarelessHeir : CarelessJob;

    [DisallowConcurrentExecution]
    private sealed class CarefulJob : IJob
    {
        public static readonly JobKey Key = new("careful");

        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;
    }

    private sealed record Row(int Id, string Name, DayOfWeek Colour, string Short, string Long);

    private sealed class SloppyContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>(row =>
        {
            row.Property(r => r.Name);
            row.Property(r => r.Colour).HasConversion<string>();
            row.Property(r => r.Short).HasMaxLength(10);
            row.Property(r => r.Long).HasColumnType("text");
        });
    }
}
