using Compressor.Media.Mp4;

namespace Compressor.Media.Heif;

/// <summary>The boxes that describe the items of a HEIF file (ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12).</summary>
internal sealed class HeifMeta
{
    private readonly Dictionary<ulong, string> _types = [];
    private readonly Dictionary<ulong, IReadOnlyList<HeifPart>> _parts = [];
    private readonly Dictionary<ulong, IReadOnlyList<ulong>> _tiles = [];
    private readonly Dictionary<ulong, List<int>> _properties = [];
    private readonly List<(string Type, HeifBytes Content)> _all = [];

    public ulong Primary { get; private set; }

    /// <summary>The content of the items that the box itself holds.</summary>
    public ReadOnlyMemory<byte> Inside { get; private set; }

    /// <param name="content">Of the box <c>meta</c>.</param>
    /// <exception cref="Mp4FormatException">It contradicts itself.</exception>
    public static HeifMeta Read(ReadOnlyMemory<byte> content)
    {
        var meta = new HeifMeta();
        var bytes = new HeifBytes(content);
        bytes.Take(4);
        foreach (var (type, box) in bytes.Boxes()) meta.Add(type, box);
        return meta;
    }

    public string? TypeOf(ulong item) => _types.GetValueOrDefault(item);

    public IReadOnlyList<HeifPart> PartsOf(ulong item) => _parts.GetValueOrDefault(item) ?? [];

    /// <summary>The items that an item is put together from, in their order.</summary>
    public IReadOnlyList<ulong> TilesOf(ulong item) => _tiles.GetValueOrDefault(item) ?? [];

    /// <summary>In the order in which they apply. Each content can be read once.</summary>
    public IEnumerable<(string Type, HeifBytes Content)> PropertiesOf(ulong item) =>
        (_properties.GetValueOrDefault(item) ?? []).Where(index => index > 0 && index <= _all.Count).Select(index => (_all[index - 1].Type, _all[index - 1].Content.Again()));

    private void Add(string type, HeifBytes box)
    {
        switch (type)
        {
            case "pitm":
                Primary = box.Number(box.Number(4) >> 24 == 0 ? 2 : 4);
                break;
            case "iinf":
                box.Number(box.Number(4) >> 24 == 0 ? 2 : 4);
                foreach (var (_, entry) in box.Boxes().Where(entry => entry.Type == "infe")) AddItem(entry);
                break;
            case "iloc":
                AddParts(box);
                break;
            case "iref":
                var id = box.Number(4) >> 24 == 0 ? 2 : 4;
                foreach (var (_, entry) in box.Boxes().Where(entry => entry.Type == "dimg")) _tiles[entry.Number(id)] = [.. Enumerable.Range(0, (int)entry.Number(2)).Select(_ => entry.Number(id))];
                break;
            case "iprp":
                foreach (var (kind, part) in box.Boxes())
                {
                    if (kind == "ipco") _all.AddRange(part.Boxes());
                    else if (kind == "ipma") AddProperties(part);
                }

                break;
            case "idat":
                Inside = box.Take(box.Left);
                break;
        }
    }

    private void AddItem(HeifBytes entry)
    {
        var version = entry.Number(4) >> 24;
        if (version < 2) return;
        var item = entry.Number(version == 2 ? 2 : 4);
        entry.Take(2);
        _types[item] = System.Text.Encoding.Latin1.GetString(entry.Take(4).Span);
    }

    private void AddParts(HeifBytes box)
    {
        var version = box.Number(4) >> 24;
        var sizes = (int)box.Number(2);
        var (offset, length, basis, index) = (sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version == 0 ? 0 : sizes & 15);
        for (var left = box.Number(version < 2 ? 2 : 4); left > 0; left--)
        {
            var item = box.Number(version < 2 ? 2 : 4);
            var isInside = version > 0 && (box.Number(2) & 15) == 1;
            box.Take(2);
            var start = box.Number(basis);
            var parts = new List<HeifPart>();
            var extents = box.Number(2);
            // A part that takes up no bytes could be stated any number of times.
            if (extents > 1 && index + offset + length == 0) throw new Mp4FormatException("An item has more than one part, and none says where it is.");
            for (; extents > 0; extents--)
            {
                box.Number(index);
                parts.Add(new HeifPart((long)Math.Min(start + box.Number(offset), long.MaxValue), (long)Math.Min(box.Number(length), long.MaxValue), isInside));
            }

            _parts[item] = parts;
        }
    }

    private void AddProperties(HeifBytes box)
    {
        var head = box.Number(4);
        for (var left = box.Number(4); left > 0; left--)
        {
            var item = box.Number(head >> 24 == 0 ? 2 : 4);
            var properties = _properties[item] = [];
            for (var count = box.Number(1); count > 0; count--) properties.Add((head & 1) == 0 ? (int)box.Number(1) & 0x7F : (int)box.Number(2) & 0x7FFF);
        }
    }
}

/// <summary>A piece of an item's content.</summary>
/// <param name="Start">Offset in the file, or in the box <c>idat</c>.</param>
internal sealed record HeifPart(long Start, long Length, bool IsInside);
