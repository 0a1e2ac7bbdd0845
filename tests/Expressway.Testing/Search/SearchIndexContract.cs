using Expressway.Core.Search;
using Xunit;

namespace Expressway.Testing.Search;

/// <summary>
/// What every search engine must do. A subclass for each engine makes a fresh, empty index and the tests run on it.
/// This part holds the writing and matching; <see cref="SearchIndexFilterContract"/> holds filters, facets and orders.
/// </summary>
public abstract class SearchIndexContract : SearchIndexTest
{
    [Fact]
    public async Task A_two_letter_word_is_found_inside_a_run_of_Chinese()
    {
        await PutAsync(AnItem("a") with { Title = "关于进一步支持小微企业贷款贴息的若干措施" }, AnItem("b") with { Title = "知识产权质押" });

        Assert.Equal(["a"], await FindAsync("贷款"));
        Assert.Equal(["b"], await FindAsync("质押"));
        Assert.Empty(await FindAsync("押质"));
    }

    [Fact]
    public async Task One_letter_full_width_traditional_and_zero_width_texts_are_found()
    {
        await PutAsync(AnItem("a") with { Body = "企业所得税减免，ＬＰＲ下调" });

        Assert.Equal(["a"], await FindAsync("税"));
        Assert.Equal(["a"], await FindAsync("lpr"));
        Assert.Equal(["a"], await FindAsync("減免"));
        Assert.Equal(["a"], await FindAsync("减\u200b免"));
    }

    [Fact]
    public async Task Words_of_a_run_are_found_wherever_they_stand()
    {
        await PutAsync(AnItem("a") with { Title = "无锡市梁溪区科技贷款" }, AnItem("b") with { Title = "苏州科技贷款" });

        Assert.Equal(["a"], await FindAsync("无锡贷款", fullOnly: true));
        Assert.Equal(["a"], await FindAsync("贷款 无锡", fullOnly: true));
    }

    [Fact]
    public async Task When_nothing_holds_all_words_what_holds_most_is_shown()
    {
        await PutAsync(AnItem("a") with { Title = "设备融资租赁" }, AnItem("b") with { Title = "应收账款保理" });

        var response = await SearchAsync(new SearchRequest { Text = "医疗设备融资租赁补贴", Today = Today });

        Assert.True(response.Relaxed);
        Assert.Equal(["a"], response.Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task English_words_are_found_in_their_other_forms()
    {
        await PutAsync(AnItem("a") with { Title = "Guaranteed loans for exporters" });

        Assert.Equal(["a"], await FindAsync("loan"));
        Assert.Equal(["a"], await FindAsync("the exporting loan guarantee"));
    }

    [Fact]
    public async Task An_amount_is_found_however_it_is_written()
    {
        await PutAsync(AnItem("a") with { Body = "单户授信最高五百万元" }, AnItem("b") with { Body = "单户授信最高300万元" });

        Assert.Equal(["a"], await FindAsync("500万", fullOnly: true));
        Assert.Equal(["a"], await FindAsync("5,000,000元", fullOnly: true));
        Assert.Equal(["b"], await FindAsync("三百万", fullOnly: true));
    }

    [Theory]
    [InlineData("锡政发〔2024〕12号")]
    [InlineData("锡政发[2024]12号")]
    [InlineData("锡政发(2024)第12号")]
    [InlineData("锡政发2024 12号")]
    public async Task A_document_number_finds_its_policy_first(string typed)
    {
        await PutAsync(
            AnItem("mention") with { Title = "解读", Body = "根据锡政发〔2024〕12号、锡政发〔2024〕12号文件，锡政发〔2024〕12号" },
            AnItem("other") with { Title = "通知", Number = "锡政发〔2024〕13号" },
            AnItem("policy") with { Title = "若干措施", Number = "锡政发〔2024〕12号", Body = new string('文', 3_000) });

        Assert.Equal(["policy", "mention"], await FindAsync(typed, fullOnly: true));
    }

    [Fact]
    public async Task A_title_counts_more_than_names_more_than_a_body()
    {
        await PutAsync(
            AnItem("body") with { Body = "本项目支持绿色信贷" },
            AnItem("title") with { Title = "绿色信贷" },
            AnItem("name") with { Names = ["绿色信贷"] });

        Assert.Equal(["title", "name", "body"], await FindAsync("绿色信贷"));
    }

    [Fact]
    public async Task Phrases_stand_together_and_exclusions_are_left_out()
    {
        await PutAsync(AnItem("a") with { Title = "科技金融产品" }, AnItem("b") with { Title = "科技企业的金融产品" });

        Assert.Equal(["a"], await FindAsync("“科技金融”", fullOnly: true));
        Assert.Equal(["b"], await FindAsync("金融产品 -科技金融", fullOnly: true));
        Assert.Equal(["b"], await FindAsync("-“科技金融”"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("AND")]
    [InlineData("OR NOT")]
    [InlineData("x:foo")]
    [InlineData("NEAR(")]
    [InlineData("title:贷款*")]
    [InlineData("*")]
    [InlineData("^贷款")]
    [InlineData("'; DROP TABLE docs; --")]
    [InlineData("{\"query\":{\"match_all\":{}}}")]
    [InlineData("-")]
    [InlineData("--贷款")]
    [InlineData("。。。！！")]
    [InlineData("%_\\")]
    [InlineData("贷\0款")]
    [InlineData("\ud83d")]
    [InlineData("😀")]
    public async Task No_text_is_a_syntax_error(string text)
    {
        await PutAsync(AnItem("a") with { Title = "贷款 AND foo" });

        var response = await SearchAsync(new SearchRequest { Text = text, FacetNames = [SearchFacets.Kind], Today = Today });

        Assert.InRange(response.Total, 0, 1);
        await Index.SuggestAsync(text, 5, Ct);
    }

    [Fact]
    public async Task A_text_of_ten_thousand_letters_or_brackets_is_answered()
    {
        await PutAsync(AnItem("a") with { Title = "贷款" });

        foreach (var text in new[] { new string('(', 10_000), string.Concat(Enumerable.Repeat("贷款", 5_000)), string.Concat(Enumerable.Repeat("loan ", 2_000)) })
        {
            Assert.InRange((await SearchAsync(new SearchRequest { Text = text, Today = Today })).Total, 0, 1);
        }
    }

    [Fact]
    public async Task Percent_and_underscore_stand_for_nothing()
    {
        await PutAsync(AnItem("a") with { Title = "贷款利率" }, AnItem("b") with { Title = "百分之百" });

        Assert.Empty(await Index.SuggestAsync("%", 5, Ct));
        Assert.Empty(await Index.SuggestAsync("贷_利", 5, Ct));
        Assert.Equal("贷款利率", Assert.Single(await Index.SuggestAsync("贷%款", 5, Ct)).Text);
    }

    [Fact]
    public async Task A_late_write_of_an_older_version_is_ignored()
    {
        await PutAsync(AnItem("a", 2) with { Title = "新标题" });
        await PutAsync(AnItem("a", 1) with { Title = "旧标题" });
        Assert.Equal(["a"], await FindAsync("新标题"));
        Assert.Empty(await FindAsync("旧"));

        await Index.RemoveAsync("a", 1, Ct);
        Assert.Equal(1, await Index.CountAsync(Ct));

        await Index.RemoveAsync("a", 3, Ct);
        await PutAsync(AnItem("a", 2), AnItem("a", 3));
        Assert.Equal(0, await Index.CountAsync(Ct));
        Assert.Empty(await FindAsync("标题"));

        await PutAsync(AnItem("a", 4) with { Title = "再发标题" });
        Assert.Equal(["a"], await FindAsync("再发"));
    }

    [Fact]
    public async Task Putting_again_replaces_and_removing_what_is_not_there_is_fine()
    {
        await PutAsync(AnItem("a") with { Title = "贷款", Facets = Facet("region", "320200") });
        await PutAsync(AnItem("a") with { Title = "租赁", Facets = Facet("region", "320500") });
        await Index.RemoveAsync("nobody", 1, Ct);

        var response = await SearchAsync(new SearchRequest { Text = "租赁", FacetNames = ["region"], Today = Today });
        Assert.Equal([new FacetCount("320500", 1)], response.Facets["region"]);
        Assert.Empty(await FindAsync("贷款"));
        Assert.Empty(await Index.SuggestAsync("贷款", 5, Ct));
    }

    [Fact]
    public async Task Ids_and_versions_come_in_order()
    {
        await PutAsync([.. Enumerable.Range(0, 2_500).Select(n => AnItem($"i{n:0000}", n + 1))]);
        await Index.RemoveAsync("i0007", 99, Ct);

        var entries = new List<SearchEntry>();
        await foreach (var entry in Index.IdsAndVersionsAsync(Ct))
        {
            entries.Add(entry);
        }

        Assert.Equal(Enumerable.Range(0, 2_500).Where(n => n != 7).Select(n => new SearchEntry($"i{n:0000}", n + 1)), entries);
    }

    [Fact]
    public async Task A_rebuild_replaces_everything_and_marks_the_analysis()
    {
        await PutAsync(AnItem("old") with { Title = "旧贷款" });
        Assert.True(await Index.NeedsRebuildAsync(Ct));

        await Index.RebuildAsync(Stream(AnItem("new") with { Title = "新贷款" }), Ct);

        Assert.False(await Index.NeedsRebuildAsync(Ct));
        Assert.Equal(["new"], await FindAsync("贷款"));
        await Index.ClearAsync(Ct);
        Assert.Equal(0, await Index.CountAsync(Ct));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index()
    {
        await PutAsync(AnItem("old") with { Title = "旧贷款" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => Index.RebuildAsync(Failing(), Ct));

        Assert.Equal(["old"], await FindAsync("贷款"));

        static async IAsyncEnumerable<SearchDocument> Failing()
        {
            yield return AnItem("new") with { Title = "新贷款" };
            await Task.Yield();
            throw new InvalidOperationException("the database went away");
        }
    }

    [Fact]
    public async Task Suggestions_are_titles_and_names_then_tags_then_titles_that_hold_it()
    {
        await PutAsync(
            AnItem("a") with { Title = "普惠小微贷款", Names = ["普惠贷"], Tags = ["普惠小微"] },
            AnItem("b") with { Title = "无锡普惠金融措施" });

        var suggestions = await Index.SuggestAsync("普惠", 10, Ct);

        Assert.Equal(["普惠贷", "普惠小微贷款", "普惠小微", "无锡普惠金融措施"], suggestions.Select(s => s.Text));
        Assert.Equal(["a", "a", null, "b"], suggestions.Select(s => s.Id));
        Assert.Single(await Index.SuggestAsync("普惠", 1, Ct));
        Assert.Empty(await Index.SuggestAsync("", 10, Ct));
    }
}
