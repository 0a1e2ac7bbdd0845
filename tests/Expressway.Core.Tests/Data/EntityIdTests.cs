using Expressway.Core.Data;

namespace Expressway.Core.Tests.Data;

public sealed class EntityIdTests
{
    [Fact]
    public void Goes_both_ways_without_loss()
    {
        var random = new Random(7);
        var bytes = new byte[16];
        for (var i = 0; i < 1_000; i++)
        {
            random.NextBytes(bytes);
            var id = new Guid(bytes, bigEndian: true);

            var text = EntityId.ToText(id);

            Assert.Equal(26, text.Length);
            Assert.True(EntityId.TryParse(text, out var back));
            Assert.Equal(id, back);
        }
    }

    [Fact]
    public void Sorts_by_time()
    {
        var first = EntityId.New(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var second = EntityId.New(new DateTime(2026, 1, 1, 0, 0, 1, DateTimeKind.Utc));

        Assert.True(string.CompareOrdinal(first, second) < 0);
    }

    [Fact]
    public void Sorts_in_the_order_of_making_at_one_instant()
    {
        var instant = new DateTime(2026, 1, 1, 0, 0, 0, 123, DateTimeKind.Utc);

        var last = EntityId.New(instant);
        for (var i = 0; i < 300_000; i++)
        {
            var next = EntityId.New(instant);
            if (string.CompareOrdinal(last, next) >= 0)
            {
                Assert.Fail($"{next} was made after {last}");
            }

            last = next;
        }
    }

    [Fact]
    public void Is_a_guid_of_version_7_that_carries_the_time()
    {
        var instant = new DateTime(2026, 1, 1, 0, 0, 0, 123, DateTimeKind.Utc);

        var id = EntityId.NewRow(instant);

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        Assert.Equal(Guid.CreateVersion7(instant).ToString()[..13], id.ToString()[..13]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("0000000000000000000000000i")]
    [InlineData("0000000000000000000000000A")]
    public void Refuses_what_it_never_writes(string text) => Assert.False(EntityId.TryParse(text, out _));

    [Theory]
    [InlineData("4d37jn4dpy9tdt6q9ns4cch24m", true)]
    [InlineData("page-about_1", true)]
    [InlineData("../x", false)]
    [InlineData("", false)]
    public void Keeps_foreign_identifiers_of_letters_and_digits(string text, bool acceptable) => Assert.Equal(acceptable, EntityId.IsAcceptable(text));
}
