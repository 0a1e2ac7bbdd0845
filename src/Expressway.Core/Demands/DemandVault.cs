using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Expressway.Core.Demands;

/// <summary>Encrypts the private side of demands with keys that serve nothing else (AES-256-GCM, NIST SP 800-38D).</summary>
/// <remarks>A cipher is: key number (4 bytes, big endian), nonce (12), tag (16), text. The case's identifier is bound to it as associated data, so a row copied to another case does not open.</remarks>
public sealed class DemandVault
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = 4 + NonceSize + TagSize;

    private readonly Dictionary<uint, byte[]> _keys;
    private readonly uint _current;

    private DemandVault(Dictionary<uint, byte[]> keys)
    {
        _keys = keys;
        _current = keys.Keys.Max();
    }

    /// <summary>Opens the key file, made with a first key when it is missing; readable by its owner alone.</summary>
    /// <remarks>A line a key: its number, a colon, 32 bytes in base64. The greatest number encrypts; all decrypt.</remarks>
    public static DemandVault Open(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var stream = new FileStream(file, options);
            using var writer = new StreamWriter(stream);
            writer.WriteLine("1:" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        var keys = new Dictionary<uint, byte[]>();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon > 0 ? Convert.FromBase64String(line[(colon + 1)..].Trim()) : [];
            if (key.Length != 32 || !uint.TryParse(line.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw new InvalidDataException($"{file}: a line is no key ('number:base64 of 32 bytes'). Restore the file from a backup; without it the demands' details can't be read.");
            }

            keys[number] = key;
        }

        return keys.Count > 0 ? new DemandVault(keys) : throw new InvalidDataException($"{file} holds no key. Restore it from a backup.");
    }

    /// <summary>Encrypts a detail for its case.</summary>
    public SealedDetail Seal(Guid caseId, DemandDetail detail)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(detail);
        var cipher = new byte[HeadSize + text.Length];
        BinaryPrimitives.WriteUInt32BigEndian(cipher, _current);
        RandomNumberGenerator.Fill(cipher.AsSpan(4, NonceSize));
        using var aes = new AesGcm(_keys[_current], TagSize);
        aes.Encrypt(cipher.AsSpan(4, NonceSize), text, cipher.AsSpan(HeadSize), cipher.AsSpan(4 + NonceSize, TagSize), caseId.ToByteArray(bigEndian: true));
        return new SealedDetail(caseId, cipher);
    }

    /// <summary>Decrypts a detail; throws <see cref="CryptographicException"/> when the key is missing or the row was changed.</summary>
    public DemandDetail Unseal(SealedDetail detail)
    {
        var cipher = detail.Cipher.AsSpan();
        if (cipher.Length < HeadSize || !_keys.TryGetValue(BinaryPrimitives.ReadUInt32BigEndian(cipher), out var key))
        {
            throw new CryptographicException("The key of this detail is not in the key file.");
        }

        var text = new byte[cipher.Length - HeadSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(cipher.Slice(4, NonceSize), cipher[HeadSize..], cipher.Slice(4 + NonceSize, TagSize), text, detail.CaseId.ToByteArray(bigEndian: true));
        return JsonSerializer.Deserialize<DemandDetail>(text) ?? throw new CryptographicException("The detail is empty.");
    }
}
