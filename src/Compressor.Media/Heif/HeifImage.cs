using Compressor.Media.Mp4;

namespace Compressor.Media.Heif;

/// <summary>The picture that a HEIC file shows: one that is coded as a whole, or the tiles that phones cut theirs into.</summary>
/// <param name="Width">Pixels, before it is turned.</param>
/// <param name="Tiles">Row by row.</param>
/// <param name="QuarterTurns">Counter-clockwise, 0 to 3.</param>
/// <param name="Mirror">Applied after the turn; null: none. False: top and bottom change places. True: left and right.</param>
/// <param name="IsWhole">No tile lies beyond the end of the file.</param>
public sealed record HeifImage(int Width, int Height, int Columns, int Rows, IReadOnlyList<HeifTile> Tiles, int QuarterTurns, bool? Mirror, HeifColour? Colour, bool IsWhole)
{
    /// <summary>Descriptions of real photos are some kB.</summary>
    private const int MaxMetaBytes = 8 * 1024 * 1024;
    private const int MaxTiles = 4096;

    /// <summary>The part that is shown, before it is turned; null: all of it.</summary>
    internal HeifAperture? Aperture { get; init; }

    public (int X, int Y, int Width, int Height) Crop => Aperture?.Within(Width, Height) ?? (0, 0, Width, Height);

    public int ShownWidth => QuarterTurns % 2 == 0 ? Crop.Width : Crop.Height;

    public int ShownHeight => QuarterTurns % 2 == 0 ? Crop.Height : Crop.Width;

    /// <param name="file">Seekable; its position afterwards is undefined.</param>
    /// <returns>Null: its picture is of another kind (not coded by HEVC).</returns>
    /// <exception cref="Mp4FormatException">It is no such file, or contradicts itself.</exception>
    public static async Task<HeifImage?> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        var boxes = new Mp4Boxes(file);
        for (long offset = 0; await boxes.ReadHeaderAsync(offset, boxes.Length, cancellationToken) is { } box && box.End <= boxes.Length; offset = box.End)
        {
            if (box.Type != "meta") continue;
            if (box.Length > MaxMetaBytes) throw new Mp4FormatException("The description is larger than that of any picture.");
            var content = new byte[box.Length];
            file.Position = box.Start;
            await file.ReadExactlyAsync(content, cancellationToken);
            return Read(HeifMeta.Read(content), file);
        }

        throw new Mp4FormatException("The file describes no picture.");
    }

    private static HeifImage? Read(HeifMeta meta, Stream file)
    {
        var isGrid = meta.TypeOf(meta.Primary) == "grid";
        if (!isGrid && meta.TypeOf(meta.Primary) != "hvc1") return null;
        var items = isGrid ? meta.TilesOf(meta.Primary) : [meta.Primary];
        if (items.Count is 0 or > MaxTiles) throw new Mp4FormatException("The picture has no tiles, or too many.");
        if (items.Any(item => meta.TypeOf(item) != "hvc1")) return null;
        var tiles = items.Select(item => Tile(meta, item)).ToList();
        var image = new HeifImage(0, 0, 1, 1, tiles, 0, null, null, tiles.SelectMany(tile => tile.Parts).All(part => part.IsInside || part.Start <= file.Length - part.Length));
        foreach (var (type, content) in meta.PropertiesOf(meta.Primary)) image = image.With(type, content);
        if (image.Colour is null && meta.PropertiesOf(items[0]).FirstOrDefault(property => property.Type == "colr") is { Content: { } colour }) image = image.With("colr", colour);
        if (isGrid) image = image.WithGrid(GridOf(meta, file));
        return image is { Width: > 0, Height: > 0 } && image.Columns * image.Rows == tiles.Count ? image : throw new Mp4FormatException("The picture's size or its tiles are missing.");
    }

    private HeifImage With(string type, HeifBytes content)
    {
        switch (type)
        {
            case "ispe":
                content.Take(4);
                return this with { Width = (int)Math.Min(content.Number(4), int.MaxValue), Height = (int)Math.Min(content.Number(4), int.MaxValue) };
            case "clap":
                return this with { Aperture = HeifAperture.Read(content) };
            case "irot":
                return this with { QuarterTurns = (int)content.Number(1) & 3 };
            case "imir":
                return this with { Mirror = (content.Number(1) & 1) == 1 };
            case "colr" when HeifColour.Read(content) is { } colour:
                return this with { Colour = colour };
            default:
                return this;
        }
    }

    private HeifImage WithGrid(HeifBytes grid)
    {
        var length = (grid.Number(2) & 1) == 0 ? 2 : 4;
        return this with { Rows = (int)grid.Number(1) + 1, Columns = (int)grid.Number(1) + 1, Width = (int)Math.Min(grid.Number(length), int.MaxValue), Height = (int)Math.Min(grid.Number(length), int.MaxValue) };
    }

    /// <summary>Some bytes, in the description itself or in the file.</summary>
    private static HeifBytes GridOf(HeifMeta meta, Stream file)
    {
        if (meta.PartsOf(meta.Primary) is not [{ Length: >= 8 and <= 64 } part]) throw new Mp4FormatException("The picture's grid is missing.");
        var bytes = new byte[part.Length];
        using var inside = new MemoryStream(meta.Inside.ToArray());
        var source = part.IsInside ? inside : file;
        source.Position = Math.Clamp(part.Start, 0, source.Length);
        if (source.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length) throw new Mp4FormatException("The picture's grid is missing.");
        return new HeifBytes(bytes);
    }

    private static HeifTile Tile(HeifMeta meta, ulong item) =>
        meta.PropertiesOf(item).FirstOrDefault(property => property.Type == "hvcC").Content is { } configuration
            ? new HeifTile(HevcConfiguration.Read(configuration), meta.PartsOf(item), meta.Inside)
            : throw new Mp4FormatException("A tile does not say how it is coded.");
}
