namespace Expressway.Core.Demands;

/// <summary>What a visitor typed, as typed; <see cref="DemandIntake"/> reads it.</summary>
public sealed record DemandApplication
{
    /// <summary>Code of <c>families</c>; <c>financing</c> when the form does not ask.</summary>
    public string? Family { get; init; }

    /// <summary>Code of <c>purposes</c>.</summary>
    public string? Purpose { get; init; }

    /// <summary>The amount in any form people write: 500万, 5,000,000, ５００万元. Without a unit it is 元 from 10,000 on; below that the unit must be written.</summary>
    public string? Amount { get; init; }

    /// <summary>The last day on which it helps: 2026年5月, 2026-05-31; may be empty.</summary>
    public string? NeededBy { get; init; }

    /// <summary>District, code of <c>regions</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Section of GB/T 4754.</summary>
    public string? Industry { get; init; }

    /// <summary>Codes of <c>security</c> on offer.</summary>
    public IReadOnlyList<string> Security { get; init; } = [];

    /// <summary>The enterprise's name.</summary>
    public string? Company { get; init; }

    /// <summary>Whom to ask for.</summary>
    public string? ContactName { get; init; }

    /// <summary>Phone, in any usual form.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address; may be empty.</summary>
    public string? Email { get; init; }

    /// <summary>The demand in the owner's own words; private.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the owner agreed to the terms shown.</summary>
    public bool Consent { get; init; }
}
