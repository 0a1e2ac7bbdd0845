using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Expressway.Core.Accounts;

namespace Expressway.Web.Tests.Areas.Admin;

/// <summary>A browser without script: keeps cookies, reads forms, sends them with what is in them.</summary>
public sealed class DeskVisitor(Uri address)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly CookieContainer _cookies = new();

    /// <summary>Who is signed in.</summary>
    public Account? Account { get; set; }

    public async Task<Answer> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path));
        return await AskAsync(request);
    }

    /// <summary>Sends pairs as they are.</summary>
    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = new FormUrlEncodedContent(pairs) };
        return await AskAsync(request);
    }

    /// <summary>Opens a page, fills one of its forms and sends it.</summary>
    /// <param name="path">The page.</param>
    /// <param name="form">A selector of the form.</param>
    /// <param name="changes">Input names and what is put into them; a name ending in <c>+</c> is added.</param>
    public async Task<Answer> SendAsync(string path, string form, params (string Name, string Value)[] changes)
    {
        var page = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await SendAsync(page, path, form, changes);
    }

    /// <summary>Fills a form of a page that is open and sends it.</summary>
    public async Task<Answer> SendAsync(Answer page, string path, string form, params (string Name, string Value)[] changes)
    {
        var element = page.Html.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No form '{form}' in:\n{page.Text}");
        var pairs = FieldsOf(element).Where(pair => changes.All(change => change.Name != pair.Key)).ToList();
        pairs.AddRange(changes.Select(change => KeyValuePair.Create(change.Name.TrimEnd('+'), change.Value)));
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : path;
        return await PostAsync(target, pairs);
    }

    public Task<Answer> SignInAsync(string name, string password, string query = "") =>
        SendAsync("/sign-in" + query, "form.form", ("UserName", name), ("Password", password));

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.Closest("template") is null))
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("checkbox" or "radio") || input.IsChecked:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }

    private async Task<Answer> AskAsync(HttpRequestMessage request)
    {
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        using var response = await Client.SendAsync(request, DeskSite.Ct);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            _cookies.SetCookies(address, cookie);
        }

        var text = await response.Content.ReadAsStringAsync(DeskSite.Ct);
        return new Answer(response.StatusCode, text, response.Headers.Location?.OriginalString, response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What came back.</summary>
    public sealed record Answer(HttpStatusCode Status, string Text, string? Location, IReadOnlyDictionary<string, string> Headers)
    {
        private IHtmlDocument? _html;

        public IHtmlDocument Html => _html ??= new HtmlParser().ParseDocument(Text);
    }
}
