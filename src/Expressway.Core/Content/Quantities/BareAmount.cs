namespace Expressway.Core.Content.Quantities;

/// <summary>What a number without a unit means in an amount field.</summary>
public enum BareAmount
{
    /// <summary>From 10,000 on it is 元; a smaller one is asked about, because 500 may be either.</summary>
    Ask,

    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元: the field says so beside it.</summary>
    WanYuan,
}
