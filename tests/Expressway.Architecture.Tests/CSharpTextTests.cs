namespace Expressway.Architecture.Tests;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("a(\"b\"); // c", "a( );")]
    [InlineData("a /* b \n c */ d", "a d")]
    [InlineData("a = $\"b {c} d\";", "a = c ;")]
    [InlineData("a = $\"b {{c}} {d}\";", "a = d ;")]
    [InlineData("a = @\"b\"\"c\" + d;", "a = + d;")]
    [InlineData("a = \"b\\\"c\" + d;", "a = + d;")]
    [InlineData("a = \"\"\"b \"c\" d\"\"\" + e;", "a = + e;")]
    [InlineData("a = $$\"\"\"b {c} {{d}} e\"\"\" + f;", "a = d + f;")]
    [InlineData("a = '\"' + b + '\\'';", "a = + b + ;")]
    [InlineData("a = \"\" + b;", "a = + b;")]
    [InlineData("@class = b", "@class = b")]
    public void Keeps_code_and_blanks_the_rest(string text, string code)
    {
        var read = CSharpText.WithoutCommentsAndStrings(text);

        Assert.Equal(text.Length, read.Length);
        Assert.Equal(code, string.Join(' ', read.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }
}
