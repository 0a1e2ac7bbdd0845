using System.Reflection;
using Expressway.Architecture.Tests.Rules;
using static Expressway.Architecture.Tests.SampleFiles;

namespace Expressway.Architecture.Tests;

/// <summary>Rules 1 to 4: projects, assemblies, modules, namespaces.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Projects_reference_what_the_design_lists_and_no_others() => Holds.Everywhere(ProjectReferenceRule.Violations(Tree.Projects));

    [Fact]
    public void A_project_reference_beyond_the_list_is_seen() => Assert.Equal(
        ["src/Expressway.Core/Expressway.Core.csproj: must not reference Expressway.Storage"],
        ProjectReferenceRule.Violations(AProject("src/Expressway.Core/Expressway.Core.csproj", "Expressway.Storage")));

    [Fact]
    public void A_missing_project_reference_is_seen() => Assert.Single(
        ProjectReferenceRule.Violations(AProject("themes/Clarity/Expressway.Theme.Clarity.csproj", "Expressway.Web")));

    [Fact]
    public void A_project_without_a_row_is_seen() => Assert.Single(
        ProjectReferenceRule.Violations(AProject("src/Expressway.Magic/Expressway.Magic.csproj")));

    [Fact]
    public void The_core_references_no_product() => Holds.Everywhere(
        AssemblyReferenceRule.Violations(Assembly.Load("Expressway.Core").GetReferencedAssemblies().Select(a => a.Name!)));

    [Fact]
    public void A_product_in_the_core_is_seen() => Assert.Equal(
        ["Expressway.Core must not reference Microsoft.AspNetCore.Http", "Expressway.Core must not reference Quartz"],
        AssemblyReferenceRule.Violations(["System.Linq", "Microsoft.AspNetCore.Http", "Microsoft.Extensions.Logging", "Quartz"]));

    [Fact]
    public void The_storage_of_this_build_would_not_pass_as_core() => Assert.NotEmpty(
        AssemblyReferenceRule.Violations(["Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Sqlite"]));

    [Fact]
    public void Modules_name_what_their_row_allows() => Holds.Everywhere(ModuleRule.Violations(Tree.CSharp));

    [Theory]
    [InlineData("Content/A.cs", "using Expressway.Core.Search;", "Content must not name Search")]
    [InlineData("Search/Analysis/A.cs", "class A : Expressway.Core.Demands.Demand;", "Search must not name Demands")]
    [InlineData("Data/A.cs", "using Expressway.Core.Content;", "Data must not name Content")]
    [InlineData("Content/A.cs", "class A : Search.Query;", "Content must not name Search")]
    [InlineData("Magic/A.cs", "", "the folder Magic has no row in the table of modules")]
    public void A_module_that_reaches_too_far_is_seen(string path, string text, string message)
    {
        SourceFile[] files = [.. AFile($"src/Expressway.Core/{path}", text), .. AFile("src/Expressway.Core/Search/Query.cs", "")];

        Assert.EndsWith(message, Assert.Single(ModuleRule.Violations(files)));
    }

    [Fact]
    public void A_comment_names_what_it_likes() => Assert.Empty(
        ModuleRule.Violations(AFile("src/Expressway.Core/Content/A.cs", "/// <see cref=\"Expressway.Core.Search.Query\"/>\nusing Expressway.Core.Data;")));

    [Fact]
    public void Namespaces_follow_folders() => Holds.Everywhere(NamespaceRule.Violations(Tree.Projects, Tree.CSharp));

    [Theory]
    [InlineData("src/Expressway.Cli/Commands/A.cs", "namespace Expressway.Cli;")]
    [InlineData("src/Expressway.Cli/A.cs", "namespace Expressway.Cli.Commands;")]
    [InlineData("src/Expressway.Cli/A.cs", "class A;")]
    [InlineData("src/A.cs", "namespace Expressway;")]
    public void A_namespace_beside_its_folder_is_seen(string path, string text) => Assert.Single(
        NamespaceRule.Violations(AFile("src/Expressway.Cli/Expressway.Cli.csproj", "<Project />"), AFile(path, text)));
}
