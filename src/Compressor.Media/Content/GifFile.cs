using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The blocks of a GIF (CompuServe's GIF89a specification).</summary>
/// <param name="Hundredths">How long its frames are shown, in hundredths of a second.</param>
/// <param name="IsWhole">It does not end within a block.</param>
internal sealed record GifFile(int Width, int Height, int Frames, long Hundredths, bool IsWhole)
{
    private const byte Extension = 0x21, GraphicControl = 0xF9, Image = 0x2C, Trailer = 0x3B;

    /// <summary>Hundredths of a second that a frame is shown which states less than two: so do browsers and ffmpeg.</summary>
    private const int ShortestDelay = 2, DefaultDelay = 10;

    public MediaFacts AddTo(MediaFacts facts)
    {
        facts = facts with { Width = Width, Height = Height, HasAudio = false };
        return Frames < 2 ? facts : facts with { DurationSeconds = Hundredths / 100d, FrameRate = Frames * 100d / Hundredths };
    }

    /// <returns>Null: not even its header is whole.</returns>
    public static async Task<GifFile?> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var blocks = new ByteReader(file);
        if (await blocks.TakeAsync(13, cancellationToken) is not { } header) return null;
        var gif = new GifFile(BinaryPrimitives.ReadUInt16LittleEndian(header.Span[6..]), BinaryPrimitives.ReadUInt16LittleEndian(header.Span[8..]), 0, 0, false);
        return blocks.Skip(ColourTable(header.Span[10])) ? await gif.ReadBlocksAsync(blocks, cancellationToken) : gif;
    }

    private async Task<GifFile> ReadBlocksAsync(ByteReader blocks, CancellationToken cancellationToken)
    {
        var (gif, delay) = (this, DefaultDelay);
        while (await blocks.TakeAsync(1, cancellationToken) is { } kind)
        {
            switch (kind.Span[0])
            {
                case Trailer:
                    return gif with { IsWhole = true };
                case Extension when await DelayAsync(blocks, cancellationToken) is var stated && await SkipDataAsync(blocks, cancellationToken):
                    delay = stated ?? delay;
                    break;
                case Image when await SkipImageHeaderAsync(blocks, cancellationToken) && await SkipDataAsync(blocks, cancellationToken):
                    gif = gif with { Frames = gif.Frames + 1, Hundredths = gif.Hundredths + delay };
                    delay = DefaultDelay;
                    break;
                default:
                    return gif;
            }
        }

        // Some programs leave the trailer out.
        return gif with { IsWhole = gif.Frames > 0 };
    }

    /// <summary>The delay, when the extension is a graphic control.</summary>
    private static async ValueTask<int?> DelayAsync(ByteReader blocks, CancellationToken cancellationToken)
    {
        if (await blocks.TakeAsync(1, cancellationToken) is not { } label || label.Span[0] != GraphicControl) return null;
        if (await blocks.TakeAsync(5, cancellationToken) is not { } control) return null;
        var stated = BinaryPrimitives.ReadUInt16LittleEndian(control.Span[2..]);
        return stated < ShortestDelay ? DefaultDelay : stated;
    }

    private static async ValueTask<bool> SkipImageHeaderAsync(ByteReader blocks, CancellationToken cancellationToken) =>
        await blocks.TakeAsync(9, cancellationToken) is { } image && blocks.Skip(ColourTable(image.Span[8]) + 1);

    private static async ValueTask<bool> SkipDataAsync(ByteReader blocks, CancellationToken cancellationToken)
    {
        while (await blocks.TakeAsync(1, cancellationToken) is { } size)
        {
            if (size.Span[0] == 0) return true;
            if (!blocks.Skip(size.Span[0])) return false;
        }

        return false;
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
