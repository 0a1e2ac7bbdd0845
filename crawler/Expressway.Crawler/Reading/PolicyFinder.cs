namespace Expressway.Crawler.Reading;

/// <summary>Puts the labelled values of a page into the policy fields; where there is no table, reads the document itself.</summary>
internal static class PolicyFinder
{
    /// <summary>The fields, or null where the page carries none.</summary>
    public static PolicyFields? Find(LabelledValues labels, string title, string bodyText)
    {
        var fields = new PolicyFields
        {
            Title = labels.Get(PolicyLabel.Title),
            Issuer = labels.Get(PolicyLabel.Issuer),
            DocumentNumber = Number(labels.Get(PolicyLabel.DocumentNumber)),
            IndexNumber = labels.Get(PolicyLabel.IndexNumber),
            Topic = labels.Get(PolicyLabel.Topic),
            WrittenDate = Day(labels.Get(PolicyLabel.WrittenDate)),
            PublishedDate = Day(labels.Get(PolicyLabel.PublishedDate)),
            Validity = labels.Get(PolicyLabel.Validity),
            EffectiveDate = Day(labels.Get(PolicyLabel.EffectiveDate)),
            ExpiryDate = Day(labels.Get(PolicyLabel.ExpiryDate)),
        };
        var known = Count(fields.IndexNumber, fields.DocumentNumber, fields.Issuer, fields.Topic) + (fields.WrittenDate is null ? 0 : 1);
        var text = DocumentText.Read(title, bodyText);
        if (known >= 2 || (known == 1 && fields.IndexNumber is not null))
        {
            return fields with
            {
                DocumentNumber = fields.DocumentNumber ?? text.DocumentNumber,
                Issuer = fields.Issuer ?? text.Issuer,
                WrittenDate = fields.WrittenDate ?? text.WrittenDate,
            };
        }

        return text.DocumentNumber is null
            ? null
            : fields with { DocumentNumber = fields.DocumentNumber ?? text.DocumentNumber, Issuer = fields.Issuer ?? text.Issuer, WrittenDate = fields.WrittenDate ?? text.WrittenDate };
    }

    private static DateOnly? Day(string? text) => DateText.FindInAttribute(text)?.Day;

    private static string? Number(string? text) => text is { Length: > 0 and <= 60 } && text.Any(char.IsDigit) ? text : null;

    private static int Count(params ReadOnlySpan<string?> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            count += value is null ? 0 : 1;
        }

        return count;
    }
}
