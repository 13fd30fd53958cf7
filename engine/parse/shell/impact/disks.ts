import { byOptions, byVerb, type CallRule, changes, destroys, type Family, forAll, reads } from './rules.ts';

const noWords: CallRule = ({ args }) =>
  args.every((arg) => /^-[lvt]|^--list|^--version/.test(arg)) ? 'read' : 'change';

/** `fdisk -l` looks, all else repartitions. */
const partitions = byOptions(
  (given) => (given.has('-l', '--list', '-p', '--print', '-i', '-v', '-d') ? 'read' : 'destroy'),
  '-o -b',
);

/** A copy onto a device takes what was on it. */
const dd: CallRule = ({ args }) => {
  const target = args.find((arg) => arg.startsWith('of='))?.slice('of='.length);
  if (target === undefined || target === '/dev/null' || target === '/dev/stdout') return 'read';
  return /^(?:\/dev\/|["$<{]*\w*(?:disk|device|dev)\b)/i.test(target) ? 'destroy' : 'change';
};

/**
 * Disks, volumes and file systems.
 *
 * @example `lsblk`, `pvs`, `zpool status` read; `mount x`, `lvextend …`, `resize2fs …` change; `mkfs`, `lvremove`, `dd of=/dev/sdb` destroy
 */
export const DISKS: Family = {
  ...forAll(
    'lsblk blkid pvs vgs lvs pvdisplay vgdisplay lvdisplay pvscan vgscan lvscan lvmdiskscan dumpe2fs xfs_info ioping lsscsi repquota',
    reads,
  ),
  ...forAll('wipefs blkdiscard lvremove vgremove pvremove vgreduce lvreduce', destroys),
  ...forAll('umount fstrim swapoff growpart partprobe', changes),
  ...forAll('fdisk sfdisk cfdisk gdisk sgdisk', partitions),
  ...forAll('mkfs mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.xfs mkfs.btrfs mkfs.vfat mkswap mke2fs', destroys),
  dd,
  hdparm: byOptions((given) =>
    given.words.length > 0 && given.has('-I', '-i', '-t', '-T', '-g', '-C') ? 'read' : 'change',
  ),
  smartctl: byOptions((given) => (given.has('-t', '-s', '-o', '-S', '-X') ? 'change' : 'read'), '-d -t -s -o -S'),
  multipath: byOptions((given) => (given.has('-l', '-ll', '-v2') && !given.has('-f', '-F') ? 'read' : 'change')),
  ...forAll(
    'tune2fs xfs_repair',
    byOptions((given) => (given.has('-l', '-n') ? 'read' : 'change')),
  ),
  mount: noWords,
  parted: ({ args }) => {
    if (args.some((arg) => arg === 'print' || arg === '-l')) return 'read';
    return args.some((arg) => /^(?:mklabel|mktable|rm|mkpart)$/.test(arg)) ? 'destroy' : 'change';
  },
  ...forAll(
    'zfs zpool',
    byVerb({
      read: 'list get status iostat history diff',
      destroy: 'destroy rollback offline detach remove labelclear',
    }),
  ),
  mdadm: byOptions((given) => {
    if (given.has('--detail', '-D', '--examine', '-E', '--query', '-Q')) return 'read';
    return given.has('--stop', '-S', '--fail', '-f', '--remove', '-r', '--zero-superblock', '--create', '-C')
      ? 'destroy'
      : 'change';
  }),
  btrfs: byVerb({
    of: {
      filesystem: { read: 'show df usage du' },
      device: { read: 'stats usage', destroy: 'delete remove' },
      subvolume: { read: 'list show', destroy: 'delete' },
      scrub: { read: 'status' },
    },
  }),
  fsck: byOptions((given) => (given.has('-n', '-N') ? 'read' : 'change')),
  cryptsetup: byVerb({ read: 'status luksDump isLuks', destroy: 'luksFormat luksErase erase luksKillSlot' }),
  dmsetup: byVerb({ read: 'ls info status table', destroy: 'remove remove_all wipe_table' }),
};
