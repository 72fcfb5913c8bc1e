using System.Buffers.Binary;
using Compressor.Media.Mp4;

namespace Compressor.Media.Heif;

/// <summary>A part of a picture, coded by HEVC.</summary>
public sealed class HeifTile
{
    private const int MaxBytes = 256 * 1024 * 1024;
    private static readonly byte[] StartCode = [0, 0, 0, 1];
    private readonly HevcConfiguration _configuration;
    private readonly ReadOnlyMemory<byte> _inside;

    internal HeifTile(HevcConfiguration configuration, IReadOnlyList<HeifPart> parts, ReadOnlyMemory<byte> inside) => (_configuration, Parts, _inside) = (configuration, parts, inside);

    internal IReadOnlyList<HeifPart> Parts { get; }

    /// <summary>Writes it as a stream that decoders read by itself (ITU-T H.265, annex B).</summary>
    /// <param name="file">The file that it is in.</param>
    /// <exception cref="Mp4FormatException">Its content is not in the file, or not whole.</exception>
    public async Task WriteAsync(Stream file, Stream target, CancellationToken cancellationToken = default)
    {
        foreach (var unit in _configuration.Units) await WriteUnitAsync(unit, target, cancellationToken);
        var content = await ReadAsync(file, cancellationToken);
        while (content.Length > _configuration.LengthBytes)
        {
            var padded = new byte[4];
            content[.._configuration.LengthBytes].CopyTo(padded.AsMemory(4 - _configuration.LengthBytes));
            var (length, rest) = (BinaryPrimitives.ReadUInt32BigEndian(padded), content[_configuration.LengthBytes..]);
            if (length > rest.Length) throw new Mp4FormatException("A tile ends before its content does.");
            await WriteUnitAsync(rest[..(int)length], target, cancellationToken);
            content = rest[(int)length..];
        }
    }

    private static async Task WriteUnitAsync(ReadOnlyMemory<byte> unit, Stream target, CancellationToken cancellationToken)
    {
        await target.WriteAsync(StartCode, cancellationToken);
        await target.WriteAsync(unit, cancellationToken);
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        foreach (var part in Parts)
        {
            var available = part.IsInside ? _inside.Length : file.Length;
            if (part.Start < 0 || part.Length < 0 || part.Start > available - part.Length || whole.Length + part.Length > MaxBytes) throw new Mp4FormatException("A tile is not in the file.");
            if (part.IsInside)
            {
                await whole.WriteAsync(_inside.Slice((int)part.Start, (int)part.Length), cancellationToken);
                continue;
            }

            var bytes = new byte[part.Length];
            file.Position = part.Start;
            await file.ReadExactlyAsync(bytes, cancellationToken);
            await whole.WriteAsync(bytes, cancellationToken);
        }

        return whole.ToArray();
    }
}
