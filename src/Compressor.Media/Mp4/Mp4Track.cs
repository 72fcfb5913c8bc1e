using System.Buffers.Binary;

namespace Compressor.Media.Mp4;

/// <summary>One track of a movie box.</summary>
internal sealed record Mp4Track
{
    private const uint QuarterTurn = 0x0001_0000;

    /// <summary>"vide", "soun", or another four characters.</summary>
    public string Handler { get; private set; } = "";

    /// <summary>Video, or the pictures of an animation.</summary>
    public bool IsVideo => Handler is "vide" or "pict";

    /// <summary>Of the first sample entry; null: none that is known here.</summary>
    public string? Codec { get; private set; }

    /// <summary>Its samples are encrypted.</summary>
    public bool IsProtected { get; private set; }
    public int Width { get; private set; }
    public int Height { get; private set; }

    /// <summary>Seconds; 0 if not stated (fragmented files).</summary>
    public double DurationSeconds { get; private set; }
    public long Samples { get; private set; }

    /// <summary>Offset of its last chunk of media in the file; -1 if it has none.</summary>
    public long LastChunk { get; private set; } = -1;

    private int _shownWidth, _shownHeight;
    private bool _isTurned;

    public static async Task<Mp4Track> ReadAsync(Mp4Boxes boxes, Mp4Box trak, CancellationToken cancellationToken)
    {
        var track = new Mp4Track();
        await track.ReadContainerAsync(boxes, trak, cancellationToken);
        if (track.Width == 0 || track.Height == 0) (track.Width, track.Height) = (track._shownWidth, track._shownHeight);
        if (track._isTurned) (track.Width, track.Height) = (track.Height, track.Width);
        return track;
    }

    // trak / mdia / minf / stbl: each is searched by its own name, so the recursion is four levels deep no matter how the file nests.
    private async Task ReadContainerAsync(Mp4Boxes boxes, Mp4Box container, CancellationToken cancellationToken)
    {
        await foreach (var box in boxes.ReadChildrenAsync(container, cancellationToken))
        {
            switch (container.Type, box.Type)
            {
                case ("trak", "mdia") or ("mdia", "minf") or ("minf", "stbl"):
                    await ReadContainerAsync(boxes, box, cancellationToken);
                    break;
                case ("trak", "tkhd"):
                    ReadTrackHeader((await boxes.ReadStartAsync(box, 96, cancellationToken)).Span);
                    break;
                case ("mdia", "mdhd"):
                    DurationSeconds = Mp4Time.Read((await boxes.ReadStartAsync(box, 32, cancellationToken)).Span).Seconds ?? 0;
                    break;
                case ("mdia", "hdlr"):
                    ReadHandler((await boxes.ReadStartAsync(box, 12, cancellationToken)).Span);
                    break;
                case ("stbl", "stsd"):
                    ReadSampleEntry((await boxes.ReadStartAsync(box, 44, cancellationToken)).Span);
                    break;
                case ("stbl", "stsz" or "stz2"):
                    ReadSampleCount((await boxes.ReadStartAsync(box, 12, cancellationToken)).Span);
                    break;
                case ("stbl", "stco" or "co64"):
                    await ReadLastChunkAsync(boxes, box, cancellationToken);
                    break;
            }
        }
    }

    private void ReadTrackHeader(ReadOnlySpan<byte> box)
    {
        // Version 1 has three fields of 8 bytes where version 0 has 4. Then: matrix (9 fields), width and height in 16.16.
        var matrix = box.Length > 0 && box[0] == 1 ? 52 : 40;
        if (box.Length < matrix + 44) return;
        var a = BinaryPrimitives.ReadInt32BigEndian(box[matrix..]);
        var b = BinaryPrimitives.ReadUInt32BigEndian(box[(matrix + 4)..]);
        _isTurned = a == 0 && b is QuarterTurn or unchecked((uint)-(int)QuarterTurn);
        _shownWidth = BinaryPrimitives.ReadUInt16BigEndian(box[(matrix + 36)..]);
        _shownHeight = BinaryPrimitives.ReadUInt16BigEndian(box[(matrix + 40)..]);
    }

    private void ReadHandler(ReadOnlySpan<byte> box)
    {
        if (box.Length >= 12) Handler = System.Text.Encoding.Latin1.GetString(box[8..12]);
    }

    private void ReadSampleEntry(ReadOnlySpan<byte> box)
    {
        // Full box (4), entry count (4), size (4), type (4), reserved (6), data reference (2), pre-defined (16), width (2), height (2).
        // The handler comes before the sample table; other kinds of track have other things there.
        if (box.Length < 16) return;
        var type = System.Text.Encoding.Latin1.GetString(box[12..16]);
        IsProtected = (IsVideo || Handler == "soun") && Mp4Codecs.IsProtected(type);
        if (box.Length < 44 || !IsVideo) return;
        Codec = Mp4Codecs.Find(type);
        Width = BinaryPrimitives.ReadUInt16BigEndian(box[40..]);
        Height = BinaryPrimitives.ReadUInt16BigEndian(box[42..]);
    }

    private void ReadSampleCount(ReadOnlySpan<byte> box)
    {
        if (box.Length >= 12) Samples = BinaryPrimitives.ReadUInt32BigEndian(box[8..]);
    }

    private async Task ReadLastChunkAsync(Mp4Boxes boxes, Mp4Box box, CancellationToken cancellationToken)
    {
        var head = await boxes.ReadStartAsync(box, 8, cancellationToken);
        if (head.Length < 8) return;
        long count = BinaryPrimitives.ReadUInt32BigEndian(head.Span[4..]);
        var width = box.Type == "co64" ? 8 : 4;
        if (count == 0) return;
        if (8 + (count * width) > box.Length) throw new Mp4FormatException("A table of chunks is longer than its box.");
        var last = await boxes.ReadAsync(box.Start + 8 + ((count - 1) * width), width, cancellationToken);
        if (last.Length < width) return;
        LastChunk = width == 4 ? BinaryPrimitives.ReadUInt32BigEndian(last.Span) : (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(last.Span), long.MaxValue);
    }
}
