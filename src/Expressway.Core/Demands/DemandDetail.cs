namespace Expressway.Core.Demands;

/// <summary>The private side of a demand: who asks and exactly what. Stored encrypted, shown to advisers alone, each reveal noted.</summary>
/// <param name="Company">The enterprise's name.</param>
/// <param name="ContactName">Whom to ask for.</param>
/// <param name="Phone">Their phone, normalised: digits with an optional leading +.</param>
/// <param name="Email">Their address; null when not given.</param>
/// <param name="AmountWanYuan">The exact amount in 万元; null when none was given.</param>
/// <param name="Words">The demand in the owner's own words.</param>
public sealed record DemandDetail(string Company, string ContactName, string Phone, string? Email, decimal? AmountWanYuan, string Words);
