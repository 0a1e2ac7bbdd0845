namespace Expressway.Core.Demands;

/// <summary>A <see cref="DemandDetail"/> as stored: in its own table, encrypted with a key of its own.</summary>
/// <param name="CaseId">The demand.</param>
/// <param name="Cipher">What <see cref="DemandVault"/> made of it.</param>
public sealed record SealedDetail(Guid CaseId, byte[] Cipher);
