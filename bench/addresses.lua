-- For wrk: asks the addresses of a file in turn, each thread from another place on.
local addresses, next_one, threads = {}, 0, 0

function setup(thread)
  thread:set("first", threads * 75)
  threads = threads + 1
end

function init(args)
  for line in io.lines(args[1]) do addresses[#addresses + 1] = line end
  next_one = first
end

function request()
  next_one = next_one % #addresses + 1
  return wrk.format("GET", addresses[next_one])
end
