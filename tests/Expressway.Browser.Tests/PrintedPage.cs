using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace Expressway.Browser.Tests;

/// <summary>What stands on paper when a page is printed.</summary>
internal static class PrintedPage
{
    private const string Reader = "/usr/bin/pdftotext";

    /// <summary>Prints the page as PDF and reads its text; skips the running test where there is nothing to read it with.</summary>
    public static async Task<string> TextAsync(IPage page)
    {
        Assert.SkipUnless(File.Exists(Reader), $"needs {Reader} (Debian's package poppler-utils)");
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        using var process = Process.Start(new ProcessStartInfo(Reader, ["-enc", "UTF-8", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var text = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(pdf, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        return string.Concat((await text).Where(letter => !char.IsWhiteSpace(letter)));
    }
}
