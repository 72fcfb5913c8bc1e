using System.Buffers.Binary;

namespace Compressor.Renderer.Tests.Support;

/// <summary>Writes a HEIC file as phones do: tiles, and a grid that joins them (ISO/IEC 23008-12).</summary>
internal static class HeicFile
{
    private const byte FirstPicture = 16, LastPicture = 21, FirstParameterSet = 32, LastParameterSet = 34;

    /// <param name="stream">Pictures of one size without others between them, as ITU-T H.265 writes a stream (annex B): the tiles, row by row.</param>
    /// <param name="turns">Quarter turns, counter-clockwise.</param>
    /// <param name="shown">The part in the middle that is shown; null: all.</param>
    /// <param name="inside">The grid stands in the description instead of beside the pictures.</param>
    public static byte[] Write(byte[] stream, (int Width, int Height) tile, int columns, int rows, int width, int height, int turns, bool inside, (int Width, int Height)? shown = null)
    {
        var units = Units(stream).ToList();
        var sets = units.Where(unit => Kind(unit) is >= FirstParameterSet and <= LastParameterSet).DistinctBy(Kind).ToList();
        var pictures = units.Where(unit => Kind(unit) is >= FirstPicture and <= LastPicture).Select(unit => (byte[])[.. Number(4, unit.Length), .. unit]).ToList();
        byte[] grid = [0, 0, (byte)(rows - 1), (byte)(columns - 1), .. Number(2, width), .. Number(2, height)];
        var content = inside ? pictures : [.. pictures, grid];

        byte[] Meta(int start)
        {
            var ids = Enumerable.Range(1, pictures.Count).ToList();
            var (at, places) = (start, new List<byte>());
            foreach (var (id, bytes) in ids.Append(pictures.Count + 1).Zip([.. pictures, grid]))
            {
                var isInside = inside && bytes == grid;
                places.AddRange([.. Number(2, id), .. Number(2, isInside ? 1 : 0), 0, 0, .. Number(2, 1), .. Number(4, isInside ? 0 : at), .. Number(4, bytes.Length)]);
                at += bytes.Length;
            }

            byte[] properties =
            [
                .. Box("hvcC", [1, .. new byte[20], 3, (byte)sets.Count, .. sets.SelectMany(set => (byte[])[Kind(set), .. Number(2, 1), .. Number(2, set.Length), .. set])]),
                .. Box("ispe", [0, 0, 0, 0, .. Number(4, tile.Width), .. Number(4, tile.Height)]),
                .. Box("ispe", [0, 0, 0, 0, .. Number(4, width), .. Number(4, height)]),
                .. Box("irot", [(byte)turns]),
                .. shown is { } part ? Box("clap", [.. Number(4, part.Width), .. Number(4, 1), .. Number(4, part.Height), .. Number(4, 1), .. Number(4, 0), .. Number(4, 1), .. Number(4, 0), .. Number(4, 1)]) : [],
            ];
            var primary = pictures.Count + 1;
            return Box("meta",
            [
                0, 0, 0, 0,
                .. Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. "pict"u8, .. new byte[13]]),
                .. Box("pitm", [0, 0, 0, 0, .. Number(2, primary)]),
                .. Box("iloc", [1, 0, 0, 0, 0x44, 0x00, .. Number(2, primary), .. places]),
                .. Box("iinf", [0, 0, 0, 0, .. Number(2, primary), .. ids.SelectMany(id => Item(id, "hvc1")), .. Item(primary, "grid")]),
                .. Box("iref", [0, 0, 0, 0, .. Box("dimg", [.. Number(2, primary), .. Number(2, pictures.Count), .. ids.SelectMany(id => Number(2, id))])]),
                .. Box("iprp",
                [
                    .. Box("ipco", properties),
                    .. Box("ipma", [0, 0, 0, 0, .. Number(4, primary), .. ids.SelectMany(id => (byte[])[.. Number(2, id), 2, 0x81, 2]), .. Number(2, primary), .. shown is null ? (byte[])[2, 3, 0x84] : [3, 3, 0x85, 0x84]]),
                ]),
                .. inside ? Box("idat", grid) : [],
            ]);
        }

        var type = Box("ftyp", [.. "heic\0\0\0\0mif1heic"u8]);
        return [.. type, .. Meta(type.Length + Meta(0).Length + 8), .. Box("mdat", [.. content.SelectMany(bytes => bytes)])];
    }

    private static IEnumerable<byte[]> Units(byte[] stream)
    {
        var starts = Enumerable.Range(0, stream.Length - 3).Where(at => stream.AsSpan(at).StartsWith<byte>([0, 0, 1])).Append(stream.Length).ToList();
        foreach (var (start, end) in starts.Zip(starts.Skip(1)))
            yield return [.. stream[(start + 3)..end].AsSpan().TrimEnd((byte)0)];
    }

    private static byte Kind(byte[] unit) => (byte)((unit[0] >> 1) & 0x3F);

    private static byte[] Item(int id, string type) => Box("infe", [2, 0, 0, 0, .. Number(2, id), 0, 0, .. System.Text.Encoding.ASCII.GetBytes(type), 0]);

    private static byte[] Box(string type, byte[] content) => [.. Number(4, content.Length + 8), .. System.Text.Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Number(int length, int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes[(4 - length)..];
    }
}
