namespace Expressway.Crawler.Fetching;

/// <summary>
/// The basic URL parser of the URL Standard §4.4. Where the standard's states go back and forth over the input, this one
/// reads the parts one after another; the results are the same.
/// </summary>
internal sealed class UrlParser(string input, WebUrl? baseUrl)
{
    private readonly UrlParts _url = new();
    private readonly string _input = UrlInput.Clean(input);
    private int _at;

    /// <summary>Null where the standard says failure.</summary>
    public UrlParts? Run()
    {
        if (ReadScheme())
        {
            return AfterScheme() ? _url : null;
        }

        if (baseUrl is null)
        {
            return null;
        }

        _url.Scheme = baseUrl.Scheme;
        if (baseUrl.OpaquePath is not null)
        {
            if (Peek() != '#')
            {
                return null;
            }

            _url.CopyAuthority(baseUrl);
            _url.CopyPath(baseUrl);
            ReadQueryAndFragment();
            return _url;
        }

        return (_url.Scheme == "file" ? ReadFile() : ReadRelative()) ? _url : null;
    }

    private char Peek(int ahead = 0) => _at + ahead < _input.Length ? _input[_at + ahead] : '\uFFFF';

    private bool AtEnd => _at >= _input.Length;

    private bool IsSlash(int ahead = 0) => Peek(ahead) == '/' || (Peek(ahead) == '\\' && _url.IsSpecial);

    private ReadOnlySpan<char> Rest => _input.AsSpan(Math.Min(_at, _input.Length));

    private bool ReadScheme()
    {
        if (AtEnd || !char.IsAsciiLetter(_input[0]))
        {
            return false;
        }

        var end = 1;
        while (end < _input.Length && (char.IsAsciiLetterOrDigit(_input[end]) || _input[end] is '+' or '-' or '.'))
        {
            end++;
        }

        if (end == _input.Length || _input[end] != ':')
        {
            return false;
        }

        _url.Scheme = _input[..end].ToLowerInvariant();
        _at = end + 1;
        return true;
    }

    private bool AfterScheme()
    {
        if (_url.Scheme == "file")
        {
            return ReadFile();
        }

        if (_url.IsSpecial)
        {
            if (baseUrl?.Scheme == _url.Scheme && !Rest.StartsWith("//"))
            {
                return ReadRelative();
            }

            SkipSlashes();
            return ReadAuthority();
        }

        if (Peek() != '/')
        {
            ReadOpaquePath();
            return true;
        }

        if (Peek(1) == '/')
        {
            _at += 2;
            return ReadAuthority();
        }

        ReadPath();
        return true;
    }

    private void SkipSlashes()
    {
        while (Peek() is '/' or '\\')
        {
            _at++;
        }
    }

    private bool ReadRelative()
    {
        if (IsSlash())
        {
            if (IsSlash(1))
            {
                _at += 2;
                if (_url.IsSpecial)
                {
                    SkipSlashes();
                }

                return ReadAuthority();
            }

            _url.CopyAuthority(baseUrl!);
            ReadPath();
            return true;
        }

        _url.CopyAuthority(baseUrl!);
        _url.CopyPath(baseUrl!);
        ReadFromCopiedPath();
        return true;
    }

    private void ReadFromCopiedPath()
    {
        if (AtEnd || Peek() is '?' or '#')
        {
            ReadQueryAndFragment();
            return;
        }

        _url.Query = null;
        _url.Shorten();
        ReadSegments();
    }

    private bool ReadFile()
    {
        _url.Host = "";
        var from = baseUrl?.Scheme == "file" ? baseUrl : null;
        if (!IsSlash())
        {
            if (from is null)
            {
                ReadSegmentsOrRest();
                return true;
            }

            _url.Host = from.Host;
            _url.CopyPath(from);
            if (UrlInput.StartsWithDriveLetter(Rest))
            {
                _url.Segments = [];
            }

            ReadFromCopiedPath();
            return true;
        }

        _at++;
        if (IsSlash())
        {
            _at++;
            return ReadFileHost();
        }

        if (from is not null)
        {
            _url.Host = from.Host;
            if (!UrlInput.StartsWithDriveLetter(Rest) && from.Segments is [var drive, ..] && UrlInput.IsDriveLetter(drive, mustBeNormal: true))
            {
                _url.Segments.Add(drive);
            }
        }

        ReadSegments();
        return true;
    }

    private bool ReadFileHost()
    {
        var end = Rest.IndexOfAny(UrlInput.Delimiters);
        var host = end < 0 ? Rest : Rest[..end];
        if (UrlInput.IsDriveLetter(host))
        {
            ReadSegments();
            return true;
        }

        if (!host.IsEmpty)
        {
            if (UrlHost.Parse(host.ToString(), isSpecial: true) is not { } parsed)
            {
                return false;
            }

            _url.Host = parsed == "localhost" ? "" : parsed;
            _at += host.Length;
        }

        ReadPath();
        return true;
    }

    private bool ReadAuthority()
    {
        var length = _url.IsSpecial ? Rest.IndexOfAny(UrlInput.Delimiters) : Rest.IndexOfAny("/?#");
        var authority = length < 0 ? Rest : Rest[..length];
        var at = authority.LastIndexOf('@');
        _at += authority.Length;
        if (!new UrlAuthority(_url).Read(authority, at))
        {
            return false;
        }

        ReadPath();
        return true;
    }

    /// <summary>The standard's "path start": a slash is eaten; a special address always has a path.</summary>
    private void ReadPath()
    {
        if (IsSlash())
        {
            _at++;
            ReadSegments();
        }
        else
        {
            ReadSegmentsOrRest();
        }
    }

    private void ReadSegmentsOrRest()
    {
        if (_url.IsSpecial || !(AtEnd || Peek() is '?' or '#'))
        {
            ReadSegments();
        }
        else
        {
            ReadQueryAndFragment();
        }
    }

    private void ReadSegments()
    {
        _at = UrlPath.Read(_url, _input, Math.Min(_at, _input.Length));
        ReadQueryAndFragment();
    }

    private void ReadOpaquePath()
    {
        var end = Rest.IndexOfAny('?', '#');
        var path = (end < 0 ? Rest : Rest[..end]).ToString();
        _at += path.Length;
        if (end >= 0 && path.EndsWith(' '))
        {
            path = path[..^1] + "%20";
        }

        _url.OpaquePath = PercentEncoding.Encode(path, PercentEncoding.Control);
        ReadQueryAndFragment();
    }

    private void ReadQueryAndFragment()
    {
        if (Peek() == '?' && !AtEnd)
        {
            var end = Rest.IndexOf('#');
            var query = end < 0 ? Rest[1..] : Rest[1..end];
            _url.Query = PercentEncoding.Encode(query, _url.IsSpecial ? PercentEncoding.SpecialQuery : PercentEncoding.Query);
            _at += query.Length + 1;
        }

        if (Peek() == '#')
        {
            _url.Fragment = PercentEncoding.Encode(Rest[1..], PercentEncoding.Fragment);
            _at = _input.Length;
        }
    }
}
